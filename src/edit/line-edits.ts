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
  const { firstHeader, lineBreak, endOfTop: at } = topOf(document);
  const pair = pairOf(document, key);
  const header = statements[firstHeader];
  if (!pair || !header || pair.start < header.start || pair.keys.length > 1) return undefined;
  if (root.get(as?.name ?? key.name)) return undefined;
  const { start, end } = linesOf(document, pair);
  const line = as && `${as.name} = ${as.value}`;
  const moved = line === undefined ? text.slice(start, end) : line + text.slice(pair.end, end);
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
  const { above, byName } = sectionsOf(document);
  const pair = pairOf(document, key);
  if (!pair || pair.keys.length > 1) return undefined;
  const to = byName.get(sectionName(above.get(pair)?.keys.slice(0, -1) ?? []));
  if (!to || to.header.array || to.header.table.get(key.name)) return undefined;
  const { header, last } = to;
  const range = linesOf(document, pair);
  const at = lineEnd(text, last.end);
  const moved = text.slice(range.start, range.end);
  return {
    title: `Move \`${key.name}\` to \`${text.slice(header.start, header.end)}\``,
    safe: true,
    edits: [
      { range: { start: at, end: at }, text: moved.endsWith("\n") ? moved : moved + topOf(document).lineBreak },
      { range, text: "" },
    ],
  };
}

/** Removes the line `key = value`; only safe where Codex does without the key. */
export function removeLine(document: TomlDocument, key: TomlKey, safe = true): Fix | undefined {
  const pair = pairOf(document, key);
  if (!pair) return undefined;
  return { title: `Remove \`${key.name}\``, safe, edits: [{ range: linesOf(document, pair), text: "" }] };
}

/** A header and the last statement of its lines. */
interface Section {
  readonly header: TomlHeader;
  last: TomlStatement;
}

interface Sections {
  /** The header above a pair. */
  readonly above: ReadonlyMap<TomlPair, TomlHeader>;
  /** The first section of each name. */
  readonly byName: ReadonlyMap<string, Section>;
}

/** The headers of a document. */
export const sectionsOf = oncePer(({ statements }: TomlDocument): Sections => {
  const above = new Map<TomlPair, TomlHeader>();
  const byName = new Map<string, Section>();
  let section: Section | undefined;
  for (const statement of statements) {
    if (statement.type === "header") {
      section = { header: statement, last: statement };
      const name = sectionName(statement.keys);
      if (!byName.has(name)) byName.set(name, section);
    } else if (section) {
      section.last = statement;
      above.set(statement, section.header);
    }
  }
  return { above, byName };
});

/** The pair that is a line of its own and has a key as its last. */
export function pairOf({ statements, syntax }: TomlDocument, key: TomlKey): TomlPair | undefined {
  if (syntax.name !== "toml") return undefined;
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle] as TomlStatement).start <= key.start) low = middle + 1;
    else high = middle;
  }
  const statement = statements[low - 1];
  return statement?.type === "pair" && statement.keys.at(-1)?.start === key.start ? statement : undefined;
}

interface TopFacts {
  readonly firstHeader: number;
  /** Where the top level's own lines end. */
  readonly endOfTop: number;
  readonly lineBreak: string;
}

/** What all moves to the top level ask for; a file may have many keys in wrong places. */
export const topOf = oncePer(({ text, statements }: TomlDocument): TopFacts => {
  const firstHeader = statements.findIndex(({ type }) => type === "header");
  const previous = statements[firstHeader - 1];
  const header = statements[firstHeader];
  const endOfTop = previous
    ? lineEnd(text, previous.end)
    : aboveComments(text, header ? lineStart(text, header.start) : text.length);
  return { firstHeader, endOfTop, lineBreak: text.includes("\r\n") ? "\r\n" : "\n" };
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

/** Lines that are longer, on one side of a pair, are found once for all the pairs on them. */
const NEAR = 1000;

export function linesOf(document: TomlDocument, pair: TomlPair): Range {
  const before = document.text.slice(Math.max(0, pair.start - NEAR), pair.start);
  const behind = document.text.slice(pair.end, pair.end + NEAR);
  const [start, end] = [before.lastIndexOf("\n"), behind.indexOf("\n")];
  if (start !== -1 && end !== -1) return { start: pair.start - before.length + start + 1, end: pair.end + end + 1 };
  const lines = linesByStatement(document).get(pair) as Range;
  return { start: lines.start, end: lines.end };
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
