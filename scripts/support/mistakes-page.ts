import { readdirSync, readFileSync } from "node:fs";
import { fixText } from "../../src/fix/fix-text.ts";
import { createCompactReporter } from "../../src/cli/reporters/compact.ts";
import type { FileKind } from "../../src/lint-options.ts";
import { lint } from "../../src/lint.ts";

const FOLDER = new URL("../../docs/mistakes/", import.meta.url);

/** Stands where an example has `<secret>`, while it is checked; made here so that no file holds what looks like a key. */
const SECRET = ["sk", "proj", "q7Rz2Lw9Xk4Tn8Vb3Hs6Yd1Gf5Jm0Pc"].join("-");

/**
 * The page that shows common mistakes: each file of `docs/mistakes` with its findings and what the fixes make of it. Lines
 * that begin with `#?` are not part of the example: the title, `kind: ...`, and text. `<secret>` stands for a key.
 */
export function mistakesPage(): string {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".toml"));
  const sections = names
    .sort()
    .map((name, index) => section(index + 1, name, readFileSync(new URL(name, FOLDER), "utf8")));
  return [
    "# Common mistakes",
    "What goes wrong most often in a `config.toml`, what `codex-config check --format compact` says about it, and what " +
      "`--fix` makes of it. Where nothing is made of it, no repair would be certain. If Codex has ended with an error, " +
      "[My Codex does not start](not-starting.md) goes by its words.",
    ...sections,
  ].join("\n\n");
}

function section(number: number, name: string, source: string): string {
  const lines = source.split("\n");
  const notes = lines.filter((line) => line.startsWith("#? ")).map((line) => line.slice(3));
  const text = lines
    .filter((line) => !line.startsWith("#?"))
    .join("\n")
    .replaceAll("<secret>", SECRET);
  const kind = (notes.find((note) => note.startsWith("kind: "))?.slice(6) ?? "config") as FileKind;
  const [title = "", ...about] = notes.filter((note) => !note.startsWith("kind: "));
  const path = kind === "project-config" ? ".codex/config.toml" : "config.toml";
  const found = lint(text, { kind });
  if (found.length === 0) throw new Error(`docs/mistakes/${name} has no finding`);
  const output = createCompactReporter().file({ path, kind, text, masked: () => text, diagnostics: found });
  return [
    `## ${number}. ${title}`,
    ...(about.length > 0 ? [about.join(" ")] : []),
    fence("toml", text),
    fence("text", output),
    ...repaired(text, kind),
  ].join("\n\n");
}

function repaired(text: string, kind: FileKind): string[] {
  const safe = fixText(text, { kind });
  const all = fixText(text, { kind, unsafe: true });
  const parts: string[] = [];
  if (safe.text !== text) parts.push("After `--fix`:", fence("toml", safe.text));
  if (all.text !== safe.text)
    parts.push("After `--fix --unsafe-fixes`, which someone has to look at first:", fence("toml", all.text));
  return parts;
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trim().replaceAll(SECRET, "<secret>")}\n\`\`\``;
}
