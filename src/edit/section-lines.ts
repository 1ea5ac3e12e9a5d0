import type { Range } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlPair, TomlStatement } from "../toml/types.ts";
import { aboveComment, closingCommentEnd, ownCommentStart, remarkStart } from "./comments.ts";
import { type Section, sectionsOf, statementBefore } from "./layout.ts";
import { isBlankLine, lineBefore, lineEnd, lineStart } from "./lines.ts";

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
  const { text } = document;
  const start = lineStart(text, pair.start);
  return {
    start: section.pairs[0] === pair ? start : startOf(text, start, floorOf(document, pair)),
    end: lineEnd(text, pair.end),
  };
}

/** The lines of a section: its own comment, header, pairs, and the comment that closes it. */
export function sectionLines(document: TomlDocument, section: Section): Range {
  return { start: sectionStart(document, section), end: sectionEnd(document, section) };
}

/** Where a section with its own comment starts. */
export function sectionStart(document: TomlDocument, { header }: Section): number {
  if (!header) return 0;
  return ownCommentStart(document.text, lineStart(document.text, header.start), floorOf(document, header));
}

/** Where another section can follow. */
export function sectionEnd(document: TomlDocument, section: Section): number {
  return closingCommentEnd(document.text, pairsEnd(document, section));
}

/** Where another pair can follow those of a section. */
export function pairsEnd(document: TomlDocument, { header, pairs }: Section): number {
  const { text, statements } = document;
  const last = pairs.at(-1) ?? header;
  if (last) return lineEnd(text, last.end);
  const [first] = statements;
  return first ? aboveComment(text, lineStart(text, first.start)) : text.length;
}

/** Whether sections are set apart by blank lines, as they are where nothing tells. */
export function hasSpacedSections(document: TomlDocument): boolean {
  const { text } = document;
  let packed = false;
  for (const section of sectionsOf(document).slice(1)) {
    const line = lineBefore(text, sectionStart(document, section));
    if (!line) continue;
    if (isBlankLine(text, line)) return true;
    packed = true;
  }
  return !packed;
}

/** The end of the statement before one. */
function floorOf(document: TomlDocument, statement: TomlStatement): number {
  return statementBefore(document, statement)?.end ?? 0;
}
