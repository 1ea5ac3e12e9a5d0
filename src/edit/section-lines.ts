import type { Range } from "../diagnostics/diagnostic.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlPair, TomlStatement } from "../toml/types.ts";
import { aboveComment, closingCommentEnd, ownCommentStart, remarkStart } from "./comments.ts";
import { type Section, sectionsOf, statementBefore } from "./layout.ts";
import { blankLineBefore, textStart } from "./lines.ts";
import { statementLines } from "./statement-lines.ts";

/** The lines that go with a pair when it is removed: its own, and one above that speaks of it. */
export function pairLines(document: TomlDocument, section: Section, pair: TomlPair): Range {
  return linesWith(document, section, pair, remarkStart);
}

/** The lines that go with a pair to another place: its own, and the comment above. */
export function movedLines(document: TomlDocument, section: Section, pair: TomlPair): Range {
  return linesWith(document, section, pair, ownCommentStart);
}

/** Above the first pair of a section stands what is said of the section. */
function linesWith(
  document: TomlDocument,
  section: Section,
  pair: TomlPair,
  startOf: (text: string, start: number, floor: number) => number,
): Range {
  const { start, end } = statementLines(document, pair);
  return {
    start: section.pairs[0] === pair ? start : startOf(document.text, start, floorOf(document, pair)),
    end,
  };
}

/** The lines of a section: its own comment, header, pairs, and the comment that closes it. */
export function sectionLines(document: TomlDocument, section: Section): Range {
  return { start: sectionStart(document, section), end: sectionEnd(document, section) };
}

/** The lines of a section without its header; a comment behind that becomes one above what was below it. */
export function sectionBody(document: TomlDocument, section: Section): string {
  const { text } = document;
  const { start, end } = sectionLines(document, section);
  const { header } = section;
  if (!header) return text.slice(start, end).trimEnd();
  return (text.slice(start, header.start) + text.slice(header.end, end).replace(/^[ \t]*\r?\n?/, "")).trimEnd();
}

/** Where a section with its own comment starts. */
export function sectionStart(document: TomlDocument, { header }: Section): number {
  if (!header) return 0;
  return ownCommentStart(document.text, statementLines(document, header).start, floorOf(document, header));
}

/** Where another section can follow. */
export function sectionEnd(document: TomlDocument, section: Section): number {
  return closingCommentEnd(document.text, pairsEnd(document, section));
}

/** Where another pair can follow those of a section. */
export function pairsEnd(document: TomlDocument, { header, pairs }: Section): number {
  const last = pairs.at(-1) ?? header;
  return last ? statementLines(document, last).end : topOf(document).end;
}

/** Where the first pair of the top level can go: above the first header and its comment. */
const topOf = oncePer((document: TomlDocument): { readonly end: number } => {
  const { text, statements } = document;
  const [first] = statements;
  return { end: first ? aboveComment(text, statementLines(document, first).start) : text.length };
});

/** Whether sections are set apart by blank lines, as they are where nothing tells. */
export function hasSpacedSections(document: TomlDocument): boolean {
  return spacingOf(document).apart;
}

const spacingOf = oncePer((document: TomlDocument): { readonly apart: boolean } => {
  const { text } = document;
  let packed = false;
  for (const section of sectionsOf(document).slice(1)) {
    const start = sectionStart(document, section);
    if (start <= textStart(text)) continue;
    if (blankLineBefore(text, start)) return { apart: true };
    packed = true;
  }
  return { apart: !packed };
});

/** The end of the statement before one. */
function floorOf(document: TomlDocument, statement: TomlStatement): number {
  return statementBefore(document, statement)?.end ?? 0;
}
