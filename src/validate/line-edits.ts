import type { Fix } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlKey, TomlPair } from "../toml/types.ts";

/** Moves `key = value` from below a table header to the end of the top level's own lines. */
export function moveToTop(document: TomlDocument, key: TomlKey): Fix | undefined {
  const { text, root, statements } = document;
  const { pairs, firstHeader } = statementIndex(document);
  const pair = pairs.get(key.start);
  const header = statements[firstHeader];
  if (!pair || !header || pair.start < header.start || pair.keys.length > 1 || root.get(key.name)) return undefined;
  const start = lineStart(text, pair.start);
  const end = lineEnd(text, pair.end);
  const moved = text.slice(start, end);
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const previous = statements[firstHeader - 1];
  const at = previous ? lineEnd(text, previous.end) : aboveComments(text, lineStart(text, header.start));
  const insert = (moved.endsWith("\n") ? moved : moved + lineBreak) + (previous ? "" : lineBreak);
  return {
    title: `Move \`${key.name}\` to the top level`,
    safe: true,
    edits: [
      { range: { start: at, end: at }, text: insert },
      { range: { start, end }, text: "" },
    ],
  };
}

/** Removes the line `key = value`; only safe where Codex does without the key. */
export function removeLine(document: TomlDocument, key: TomlKey, safe = true): Fix | undefined {
  const { text } = document;
  const pair = statementIndex(document).pairs.get(key.start);
  if (!pair) return undefined;
  const range = { start: lineStart(text, pair.start), end: lineEnd(text, pair.end) };
  return { title: `Remove \`${key.name}\``, safe, edits: [{ range, text: "" }] };
}

interface StatementIndex {
  /** The pairs that are lines of their own, by the offset of their last key. */
  readonly pairs: ReadonlyMap<number, TomlPair>;
  readonly firstHeader: number;
}

const statementIndexes = new WeakMap<TomlDocument, StatementIndex>();

function statementIndex(document: TomlDocument): StatementIndex {
  let index = statementIndexes.get(document);
  if (!index) {
    const firstHeader = document.statements.findIndex(({ type }) => type === "header");
    const pairs = new Map<number, TomlPair>();
    for (const statement of document.statements) {
      const key = statement.type === "pair" ? statement.keys.at(-1) : undefined;
      if (statement.type === "pair" && key) pairs.set(key.start, statement);
    }
    index = { pairs, firstHeader };
    statementIndexes.set(document, index);
  }
  return index;
}

function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

function lineEnd(text: string, offset: number): number {
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
