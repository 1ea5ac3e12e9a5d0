import { codeTable } from "../../code-docs.ts";
import type { Effect } from "../../diagnostics/diagnostic.ts";
import { UsageError } from "../errors.ts";
import type { CliIo } from "../io.ts";
import { nearest } from "../../words/nearest.ts";
import { type Painter, createPainter, useColor } from "../text/style.ts";
import { wrap } from "../text/wrap.ts";

interface CodeEntry {
  readonly summary: string;
  readonly effect: Effect;
  readonly why: string;
  readonly fix: string;
}

const effectTexts: Readonly<Record<Effect, string>> = {
  fatal: "Codex refuses to start with the file.",
  ignored: "Codex starts and drops the setting; with --strict-config it refuses the file.",
  inert: "Codex accepts the setting, also with --strict-config, but it has no effect here.",
  risk: "The setting takes effect, but likely not as meant, or it is unsafe.",
};

/**
 * Prints what a code means, or all codes.
 *
 * @throws UsageError for an unknown code.
 */
export async function explain(code: string | undefined, io: CliIo, noColor: boolean): Promise<number> {
  const table: Readonly<Record<string, CodeEntry>> = codeTable;
  const width = Math.max(40, Math.min(io.stdout.columns ?? 80, 100));
  const paint = createPainter(useColor(noColor, io.env, io.stdout.isTTY));
  if (code === undefined) {
    await io.stdout.write(listCodes(table, width, paint));
    return 0;
  }
  const entry = Object.hasOwn(table, code) ? table[code] : undefined;
  if (!entry) {
    const guess = nearest(code, Object.keys(table));
    throw new UsageError(
      `unknown code \`${code}\`${guess === undefined ? "; `codex-config explain` lists them" : `; did you mean \`${guess}\`?`}`,
    );
  }
  await io.stdout.write(describeCode(code, entry, width, paint));
  return 0;
}

function describeCode(code: string, { summary, effect, why, fix }: CodeEntry, width: number, paint: Painter): string {
  const section = (title: string, text: string): string =>
    `\n${paint(title, "bold")}\n${text
      .split("\n")
      .flatMap((line) => wrap(line, width - 2))
      .map((line) => `  ${line}`.trimEnd())
      .join("\n")}\n`;
  return (
    `${paint(code, "bold", "cyan")}\n${wrap(summary, width).join("\n")}\n` +
    section("Effect", `${effect}: ${effectTexts[effect]}`) +
    section("Why", why) +
    section("Fix", fix)
  );
}

function listCodes(table: Readonly<Record<string, CodeEntry>>, width: number, paint: Painter): string {
  const lines = Object.entries(table)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([code, { effect, summary }]) => [
      `${paint(code, "bold", "cyan")} ${paint(`(${effect})`, "dim")}`,
      ...wrap(summary, width - 4).map((line) => `    ${line}`),
    ]);
  return `${lines.join("\n")}\n`;
}
