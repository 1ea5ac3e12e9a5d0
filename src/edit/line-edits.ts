import type { Fix, Range } from "../diagnostics/diagnostic.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlHeader, TomlKey, TomlPair, TomlStatement } from "../toml/types.ts";

/**
 * Moves `key = value` from below a table header to the end of the top level's own lines.
 *
 * @param as Another key and value to write there.
 */
export function moveToTop(
  document: TomlDocument,
  key: TomlKey,
  as?: { readonly name: string; readonly value: string },
): Fix | undefined {
  const { text, root, statements } = document;
  const { pairs, firstHeader } = lineFacts(document);
  const pair = pairs.get(key.start);
  const header = statements[firstHeader];
  if (!pair || !header || pair.start < header.start || pair.keys.length > 1) return undefined;
  if (root.get(as?.name ?? key.name)) return undefined;
  const { start, end } = linesOf(document, pair);
  const line = as && `${as.name} = ${as.value}`;
  const moved = line === undefined ? text.slice(start, end) : line + text.slice(pair.end, end);
  const { lineBreak, endOfTop: at } = lineFacts(document);
  const previous = statements[firstHeader - 1];
  const insert = (moved.endsWith("\n") ? moved : moved + lineBreak) + (previous ? "" : lineBreak);
  return {
    title: line === undefined ? `Move \`${key.name}\` to the top level` : `Set \`${line}\` at the top level`,
    safe: true,
    edits: [
      { range: { start: at, end: at }, text: insert },
      { range: { start, end }, text: "" },
    ],
  };
}

/** Moves `key = value` from below the header `[a.b]` to the end of the lines of `[a]`. */
export function moveOut(document: TomlDocument, key: TomlKey): Fix | undefined {
  const { text } = document;
  const { pairs, above, sections, lineBreak } = lineFacts(document);
  const pair = pairs.get(key.start);
  if (!pair || pair.keys.length > 1) return undefined;
  const to = sections.get(sectionName(above.get(pair)?.keys.slice(0, -1) ?? []));
  if (!to || to.header.array || to.header.table.get(key.name)) return undefined;
  const { header, last } = to;
  const range = linesOf(document, pair);
  const at = lineEnd(text, last.end);
  const moved = text.slice(range.start, range.end);
  return {
    title: `Move \`${key.name}\` to \`${text.slice(header.start, header.end)}\``,
    safe: true,
    edits: [
      { range: { start: at, end: at }, text: moved.endsWith("\n") ? moved : moved + lineBreak },
      { range, text: "" },
    ],
  };
}

/** Removes the line `key = value`; only safe where Codex does without the key. */
export function removeLine(document: TomlDocument, key: TomlKey, safe = true): Fix | undefined {
  const pair = lineFacts(document).pairs.get(key.start);
  if (!pair) return undefined;
  return { title: `Remove \`${key.name}\``, safe, edits: [{ range: linesOf(document, pair), text: "" }] };
}

/** A header and the last statement of its lines. */
interface Section {
  readonly header: TomlHeader;
  last: TomlStatement;
}

interface LineFacts {
  /** The pairs that are lines of their own, by the offset of their last key. */
  readonly pairs: ReadonlyMap<number, TomlPair>;
  /** The header above a pair. */
  readonly above: ReadonlyMap<TomlPair, TomlHeader>;
  /** The first section of each name. */
  readonly sections: ReadonlyMap<string, Section>;
  readonly firstHeader: number;
  /** Where the top level's own lines end. */
  readonly endOfTop: number;
  readonly lineBreak: string;
}

/** What all moves within a document ask for; a file may have many keys in wrong places. */
export const lineFacts = oncePer(({ text, statements }: TomlDocument): LineFacts => {
  const firstHeader = statements.findIndex(({ type }) => type === "header");
  const pairs = new Map<number, TomlPair>();
  const above = new Map<TomlPair, TomlHeader>();
  const sections = new Map<string, Section>();
  let section: Section | undefined;
  for (const statement of statements) {
    if (statement.type === "header") {
      section = { header: statement, last: statement };
      const name = sectionName(statement.keys);
      if (!sections.has(name)) sections.set(name, section);
      continue;
    }
    const key = statement.keys.at(-1);
    if (key) pairs.set(key.start, statement);
    if (!section) continue;
    section.last = statement;
    above.set(statement, section.header);
  }
  const previous = statements[firstHeader - 1];
  const header = statements[firstHeader];
  const endOfTop = previous
    ? lineEnd(text, previous.end)
    : aboveComments(text, header ? lineStart(text, header.start) : text.length);
  return { pairs, above, sections, firstHeader, endOfTop, lineBreak: text.includes("\r\n") ? "\r\n" : "\n" };
});

export function sectionName(keys: readonly Pick<TomlKey, "name">[]): string {
  return JSON.stringify(keys.map(({ name }) => name));
}

/** The starts and ends of the lines of each statement, which may share a long one. */
const linesByStatement = oncePer(({ text, statements }: TomlDocument): ReadonlyMap<TomlStatement, Range> => {
  const lines = new Map<TomlStatement, Range>();
  // The line on which the statement before ends, as far as it is known.
  let line: Range = { start: 0, end: 0 };
  for (const statement of statements) {
    const start = statement.start < line.end ? line.start : lineStart(text, statement.start);
    const end = statement.end < line.end ? line.end : lineEnd(text, statement.end);
    lines.set(statement, { start, end });
    const isOneLine = !text.slice(statement.start, statement.end).includes("\n");
    line = isOneLine ? { start, end } : { start: 0, end: 0 };
  }
  return lines;
});

export function linesOf(document: TomlDocument, pair: TomlPair): Range {
  const { start, end } = linesByStatement(document).get(pair) as Range;
  return { start, end };
}

function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}

/** The start of the block of comment lines right above a line, or the line itself. */
function aboveComments(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const previous = lineStart(text, at - 1);
    if (!text.slice(previous, at).trimStart().startsWith("#")) break;
    at = previous;
  }
  return at;
}
