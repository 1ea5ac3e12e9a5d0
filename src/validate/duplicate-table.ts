import type { Diagnostic, Fix, Range } from "../diagnostics/diagnostic.ts";
import { nodeAt } from "../toml/locate.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlPair } from "../toml/types.ts";

/** Offers a way out where a table is there twice: one of the two goes, or their keys are put together. */
export function withRepair(document: TomlDocument, finding: Diagnostic): Diagnostic {
  if (finding.code === "toml/table-redefined") return redefined(document, finding);
  return finding.code === "toml/extended-inline-table" ? extended(document, finding) : finding;
}

/** A second header: safely removed where it says the same, safely joined where it sets other keys. */
function redefined(document: TomlDocument, finding: Diagnostic): Diagnostic {
  const { byKey, firsts } = sectionsOf(document);
  const again = byKey.get(finding.range.start);
  const first = again && firsts.get(again.path);
  if (!again || !first || first === again || again.isArray || first.isArray) return finding;
  if (linesOf(first).text === linesOf(again).text) {
    return { ...finding, hint: "Both say the same.", fix: removal(again, true) };
  }
  const names = new Set(first.pairs.map(nameOf));
  const isOther = again.pairs.every((pair) => !names.has(nameOf(pair)));
  return {
    ...finding,
    hint: `Put all its keys under one \`${again.name}\`, or remove one of the two.`,
    fix: isOther ? joining(document, first, again) : removal(again, false),
  };
}

/** A header for a table that is written in braces: safely removed where it repeats what they hold. */
function extended(document: TomlDocument, finding: Diagnostic): Diagnostic {
  const again = sectionsOf(document).byKey.get(finding.range.start);
  const inline = again && nodeAt(document, again.names);
  if (!again || again.isArray || inline?.kind !== "table" || inline.origin !== "inline") return finding;
  const written = ({ value: { start, end } }: TomlPair): string => document.text.slice(start, end);
  const values = new Map(inline.pairs.map((pair) => [nameOf(pair), written(pair)]));
  const isSame = again.pairs.every((pair) => values.get(nameOf(pair)) === written(pair));
  return {
    ...finding,
    hint: isSame ? "Both say the same." : "Write all its keys into the braces, or all below the header.",
    fix: removal(again, isSame),
  };
}

function removal({ name, start, end }: Section, safe: boolean): Fix {
  return { title: `Remove the second \`${name}\``, safe, edits: [{ range: { start, end }, text: "" }] };
}

function joining({ text }: TomlDocument, first: Section, again: Section): Fix {
  const lines = text.slice(again.body, again.end);
  const before = text.charAt(first.end - 1) === "\n" ? "" : "\n";
  return {
    title: `Move its keys to the first \`${again.name}\``,
    safe: true,
    edits: [
      { range: { start: first.end, end: first.end }, text: before + (lines.endsWith("\n") ? lines : `${lines}\n`) },
      { range: { start: again.start, end: again.end }, text: "" },
    ],
  };
}

function nameOf({ keys }: TomlPair): string {
  return JSON.stringify(keys.map(({ name }) => name));
}

/** A header with its lines, from its own to the last one that holds a key. */
interface Section extends Range {
  readonly text: string;
  /** The header as it is written. */
  readonly name: string;
  readonly names: readonly string[];
  readonly pairs: readonly TomlPair[];
  /** Where the line of the header has ended. */
  readonly body: number;
  /** A text for the path, to compare it with. */
  readonly path: string;
  readonly isArray: boolean;
}

interface Sections {
  /** By the offset of the last key of the header. */
  readonly byKey: ReadonlyMap<number, Section>;
  /** The first of each path. */
  readonly firsts: ReadonlyMap<string, Section>;
}

const sectionsOf = oncePer(({ text, statements }: TomlDocument): Sections => {
  const byKey = new Map<number, Section>();
  const firsts = new Map<string, Section>();
  statements.forEach((header, index) => {
    if (header.type !== "header") return;
    const pairs: TomlPair[] = [];
    for (let at = index + 1; statements[at]?.type === "pair"; at++) pairs.push(statements[at] as TomlPair);
    const last = pairs.at(-1) ?? header;
    const names = header.keys.map(({ name }) => name);
    const start = text.lastIndexOf("\n", header.start - 1) + 1;
    const lineBreak = text.indexOf("\n", last.end);
    const end = lineBreak === -1 ? text.length : lineBreak + 1;
    const section: Section = {
      start,
      end,
      text: text.slice(start, end),
      name: text.slice(header.start, header.end),
      names,
      pairs,
      body: Math.min(end, text.indexOf("\n", header.end) + 1 || text.length),
      path: JSON.stringify(names),
      isArray: header.array,
    };
    byKey.set(header.keys.at(-1)?.start ?? header.start, section);
    if (!firsts.has(section.path)) firsts.set(section.path, section);
  });
  return { byKey, firsts };
});

/** What is compared: the lines without space around them, blank ones and comments. */
const linesOf = oncePer(({ text }: Section) => {
  const lines = text.split("\n").map((line) => line.trim());
  return { text: lines.filter((line) => line !== "" && !line.startsWith("#")).join("\n") };
});
