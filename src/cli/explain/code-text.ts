import { diagnosticCodes } from "../../code-docs.ts";
import type { Effect } from "../../diagnostics/diagnostic.ts";
import type { CodeDocs } from "../../diagnostics/code-docs.ts";
import { wrap } from "../../text/wrap.ts";
import { type Layout, example, listEntry, section } from "./layout.ts";

const effectTexts: Readonly<Record<Effect, string>> = {
  fatal: "Codex refuses to start with the file.",
  dropped: "Codex starts and leaves out the file that the finding is about.",
  ignored: "Codex starts and drops the setting; with --strict-config it refuses the file.",
  inert: "Codex accepts the setting, also with --strict-config, but it has no effect here.",
  risk: "The setting takes effect, but likely not as meant, or it is unsafe.",
};

const groupOptions: Readonly<Record<NonNullable<CodeDocs["group"]>, string>> = {
  audit: "--audit",
  release: "--codex-version",
};

/** What a code means, with a configuration that gets the finding and its repair; undefined for an unknown code. */
export function codeText(code: string, layout: Layout): string | undefined {
  const docs = Object.hasOwn(diagnosticCodes, code) ? diagnosticCodes[code] : undefined;
  if (!docs) return undefined;
  const { summary, effect, why, fix, bad, good, group } = docs as CodeDocs;
  const asked = group ? ` Reported with ${groupOptions[group]} only.` : "";
  return (
    `${layout.paint(code, "bold", "cyan")}\n${wrap(summary, layout.width).join("\n")}\n` +
    section("Effect", `${effect}: ${effectTexts[effect]}${asked}`, layout) +
    section("Why", why, layout) +
    section("Fix", fix, layout) +
    (bad === undefined ? "" : example("Gets the finding", bad, layout)) +
    (good === undefined ? "" : example("Repaired", good, layout))
  );
}

/** A list of the codes that start with `prefix`, with what they mean; empty when none does. */
export function codeList(prefix: string, layout: Layout): string {
  return Object.entries(diagnosticCodes)
    .filter(([code]) => code.startsWith(prefix))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { effect, summary }]) => listEntry(code, `(${effect})`, summary, layout))
    .join("");
}
