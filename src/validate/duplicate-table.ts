import type { Diagnostic, Range } from "../diagnostics/diagnostic.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlStatement } from "../toml/types.ts";

/** Offers to remove a table that is there twice: safely where both say the same. */
export function withRemoval(document: TomlDocument, finding: Diagnostic): Diagnostic {
  if (finding.code !== "toml/table-redefined") return finding;
  const { byKey, firsts } = sectionsOf(document);
  const again = byKey.get(finding.range.start);
  const first = again && firsts.get(again.path);
  if (!again || !first || first === again || again.isArray || first.isArray) return finding;
  const isSame = linesOf(first).text === linesOf(again).text;
  return {
    ...finding,
    hint: isSame ? "Both say the same." : `Put all its keys under one \`${again.name}\`, or remove one of the two.`,
    fix: {
      title: `Remove the second \`${again.name}\``,
      safe: isSame,
      edits: [{ range: { start: again.start, end: again.end }, text: "" }],
    },
  };
}

/** A header with its lines, from its own to the last one that holds a key. */
interface Section extends Range {
  readonly text: string;
  /** The header as it is written. */
  readonly name: string;
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
    let last: TomlStatement = header;
    for (let i = index + 1; statements[i]?.type === "pair"; i++) last = statements[i] as TomlStatement;
    const start = text.lastIndexOf("\n", header.start - 1) + 1;
    const lineBreak = text.indexOf("\n", last.end);
    const end = lineBreak === -1 ? text.length : lineBreak + 1;
    const section: Section = {
      start,
      end,
      text: text.slice(start, end),
      name: text.slice(header.start, header.end),
      path: JSON.stringify(header.keys.map(({ name }) => name)),
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
