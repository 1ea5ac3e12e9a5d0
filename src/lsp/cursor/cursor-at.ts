import { keyPathAt } from "../../toml/locate.ts";
import type { OffsetRange, TomlDocument, TomlPath, TomlStatement } from "../../toml/types.ts";
import { type Cursor, NOTHING } from "./cursor.ts";
import { lineStart } from "./line-start.ts";
import { scanHeader } from "./scan-header.ts";
import { scanPair } from "./scan-pair.ts";

const SUPPRESSION = /^#[ \t]*codex-config:[ \t]*ignore(?:-file)?[ \t]*\[[^\]]*$/;

/**
 * What is being written at an offset of a TOML text. The text around it need not be sound: only the statement that the offset
 * is in is looked at, and the headers that the parser has found before it.
 */
export function cursorAt(document: TomlDocument, offset: number): Cursor {
  const { text, statements, comments } = document;
  const comment = lastStartingBefore(comments, offset);
  if (comment && offset <= comment.end) return inComment(text, comment, offset);
  const index = lastIndexBefore(statements, offset);
  const statement = statements[index];
  const line = lineStart(text, offset);
  const start = statement && continuesTo(statement, line, offset) ? statement.start : firstOf(text, line, offset);
  if (text[start] === "[" && (statement?.type === "header" || start !== statement?.start)) {
    return scanHeader(text, start, offset);
  }
  if (statement?.type === "header" && start === statement.start) return NOTHING;
  return scanPair(text, start, offset, tableAt(document, index));
}

/** Whether a line is a part of a statement that begins before it, or with which it begins. */
function continuesTo(statement: TomlStatement, line: number, offset: number): boolean {
  if (statement.start >= line || offset <= statement.end || statement.end > line) return true;
  if (statement.type === "header") return false;
  const { value } = statement;
  return (value.kind === "array" || value.kind === "table") && value.incomplete;
}

function firstOf(text: string, line: number, offset: number): number {
  let at = line;
  while (at < offset && /[\s\uFEFF]/.test(text[at] as string)) at++;
  return at;
}

/** The path of the table that the statement at an index is in, or that the header there opens. */
function tableAt(document: TomlDocument, from: number): TomlPath {
  for (let index = from; index >= 0; index--) {
    const statement = document.statements[index];
    if (statement?.type === "header") return keyPathAt(document, statement.keys.at(-1)?.end ?? statement.end);
  }
  return [];
}

function inComment(text: string, { start }: OffsetRange, offset: number): Cursor {
  const before = text.slice(start, offset);
  if (!SUPPRESSION.test(before)) return NOTHING;
  const word = before.split(/[\s,[]/).at(-1) ?? "";
  const rest = /^[^\s,\]]*/.exec(text.slice(offset, offset + 100))?.[0] ?? "";
  return { kind: "suppression", word: { start: offset - word.length, end: offset + rest.length } };
}

function lastStartingBefore<T extends OffsetRange>(ranges: readonly T[], offset: number): T | undefined {
  return ranges[lastIndexBefore(ranges, offset)];
}

/** The index of the last range that begins before an offset, or -1. */
function lastIndexBefore(ranges: readonly OffsetRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as OffsetRange).start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
