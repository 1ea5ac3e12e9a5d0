import type { Fix } from "../diagnostics/diagnostic.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlKey, TomlPair } from "../toml/types.ts";

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
  const { pairs, firstHeader } = statementIndex(document);
  const pair = pairs.get(key.start);
  const header = statements[firstHeader];
  if (!pair || !header || pair.start < header.start || pair.keys.length > 1) return undefined;
  if (root.get(as?.name ?? key.name)) return undefined;
  const start = lineStart(text, pair.start);
  const end = lineEnd(text, pair.end);
  const line = as && `${as.name} = ${as.value}`;
  const moved = line === undefined ? text.slice(start, end) : line + text.slice(pair.end, end);
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const previous = statements[firstHeader - 1];
  const at = previous ? lineEnd(text, previous.end) : aboveComments(text, lineStart(text, header.start));
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
  const { text, statements } = document;
  const pair = statementIndex(document).pairs.get(key.start);
  if (!pair || pair.keys.length > 1) return undefined;
  const from = statements.findLast((one) => one.type === "header" && one.start < pair.start);
  const names = from?.keys.slice(0, -1).map(({ name }) => name) ?? [];
  const to = statements.findIndex(({ type, keys }) => {
    return (
      type === "header" && keys.length === names.length && names.every((name, index) => keys[index]?.name === name)
    );
  });
  const header = statements[to];
  if (header?.type !== "header" || header.array || header.table.get(key.name)) return undefined;
  const next = statements.findIndex(({ type }, index) => index > to && type === "header");
  const last = statements[next === -1 ? statements.length - 1 : next - 1];
  if (!last) return undefined;
  const range = { start: lineStart(text, pair.start), end: lineEnd(text, pair.end) };
  const at = lineEnd(text, last.end);
  const moved = text.slice(range.start, range.end);
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
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

const statementIndex = oncePer(({ statements }: TomlDocument): StatementIndex => {
  const firstHeader = statements.findIndex(({ type }) => type === "header");
  const pairs = new Map<number, TomlPair>();
  for (const statement of statements) {
    const key = statement.type === "pair" ? statement.keys.at(-1) : undefined;
    if (statement.type === "pair" && key) pairs.set(key.start, statement);
  }
  return { pairs, firstHeader };
});

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
