import type { OffsetRange, TomlTable } from "../toml/types.ts";
import type { Range, TextEdit } from "../diagnostics/diagnostic.ts";
import { remarkStart } from "./comments.ts";
import { lineBreakAt } from "../toml/line-break.ts";
import { indentOf, lineEnd, lineStart } from "./lines.ts";

/** An array or inline table as it is written: what stands between two brackets with commas. */
export interface CommaList extends OffsetRange {
  readonly items: readonly OffsetRange[];
}

/** An inline table as a list of its pairs. */
export function commaList({ start, end, pairs }: TomlTable): CommaList {
  return { start, end, items: pairs };
}

/** Adds an item behind the last one, on a line of its own where the closing bracket has one. */
export function insertItem(text: string, list: CommaList, item: string): TextEdit[] {
  const close = list.end - 1;
  const last = list.items.at(-1);
  if (!last) return [insertFirst(text, list, item)];
  const comma = commaAfter(text, last.end, close);
  const end = comma === undefined ? last.end : comma + 1;
  if (!text.slice(end, close).includes("\n")) {
    return comma === undefined ? [insert(end, gap(text, list) + item)] : [insert(end, ` ${item},`)];
  }
  const line = `${indentOf(text, last.start)}${item}${comma === undefined ? "" : ","}`;
  const at = lineEnd(text, end);
  const below = insert(at, line + lineBreakAt(text, at - 1));
  return comma === undefined ? [insert(end, ","), below] : [below];
}

/** Adds an item in front of the first one, on a line of its own where that one has one. */
export function prependItem(text: string, list: CommaList, item: string): TextEdit[] {
  const [first] = list.items;
  if (!first) return insertItem(text, list, item);
  if (!text.slice(list.start, first.start).includes("\n")) return [insert(first.start, `${item}, `)];
  // What stands above the first item is said of that one.
  const at = lineEnd(text, list.start);
  return [insert(at, `${indentOf(text, first.start)}${item},${lineBreakAt(text, at - 1)}`)];
}

function insert(at: number, text: string): TextEdit {
  return { range: { start: at, end: at }, text };
}

function insertFirst(text: string, { start, end }: CommaList, item: string): TextEdit {
  const inside = { start: start + 1, end: end - 1 };
  if (text.slice(inside.start, inside.end).trim() === "") {
    return { range: inside, text: text[start] === "{" ? ` ${item} ` : item };
  }
  // There are comments.
  const at = lineStart(text, inside.end);
  const indent = indentOf(text, inside.end);
  return insert(at, `${indent}  ${item}${lineBreakAt(text, at - 1)}`);
}

/** What stands between the last two items, if that is a comma and blanks. */
function gap(text: string, { items }: CommaList): string {
  const [previous, last] = items.slice(-2);
  const between = previous && last ? text.slice(previous.end, last.start) : "";
  return /^[ \t]*,[ \t]*$/.test(between) ? between : ", ";
}

/** Takes an item out, with its comma and what is said of it. */
export function removeItem(text: string, list: CommaList, index: number): TextEdit[] {
  const close = list.end - 1;
  const item = list.items[index] as OffsetRange;
  const previous = list.items[index - 1];
  const next = list.items[index + 1];
  const comma = commaAfter(text, item.end, close);
  const end = comma === undefined ? item.end : comma + 1;
  // Where no comma is behind the last item, none is to be left behind the one before it.
  const before =
    next === undefined && comma === undefined && previous ? commaAfter(text, previous.end, item.start) : undefined;
  const lines = ownLines(text, { start: item.start, end }, previous?.end ?? list.start + 1, next?.start ?? close);
  if (lines) {
    const start = previous ? remarkStart(text, lines.start, previous.end) : lines.start;
    return [...(before === undefined ? [] : [cut(before, before + 1)]), cut(start, lines.end)];
  }
  if (!previous && !next) return [onlyItem(text, list, { start: item.start, end })];
  if (next && isBlank(text, end, next.start)) return [cut(item.start, next.start)];
  if (before !== undefined && isBlank(text, before + 1, item.start)) return [cut(before, item.end)];
  return [...(before === undefined ? [] : [cut(before, before + 1)]), cut(item.start, end)];
}

function cut(start: number, end: number): TextEdit {
  return { range: { start, end }, text: "" };
}

/**
 * The lines that nothing but an item and its comments stand on.
 *
 * @param previous The end of what is before it in the list.
 * @param next The start of what is behind it.
 */
function ownLines(text: string, item: Range, previous: number, next: number): Range | undefined {
  const [before, behind] = [text.slice(previous, item.start), text.slice(item.end, next)];
  const start = previous + before.lastIndexOf("\n") + 1;
  const end = item.end + behind.indexOf("\n") + 1;
  if (start === previous || end === item.end) return undefined;
  const isAlone =
    text.slice(start, item.start).trim() === "" && /^[ \t]*(?:#.*)?\r?\n$/.test(text.slice(item.end, end));
  return isAlone ? { start, end } : undefined;
}

/** Leaves nothing in the brackets, unless there are comments. */
function onlyItem(text: string, { start, end }: CommaList, item: Range): TextEdit {
  const rest = text.slice(start + 1, item.start) + text.slice(item.end, end - 1);
  return rest.trim() === "" ? cut(start + 1, end - 1) : cut(item.start, item.end);
}

function isBlank(text: string, start: number, end: number): boolean {
  return /^[ \t]*$/.test(text.slice(start, end));
}

/** The comma behind an item, if there is one before `limit`. */
function commaAfter(text: string, from: number, limit: number): number | undefined {
  let at = from;
  while (at < limit) {
    const char = text.charAt(at);
    if (char === ",") return at;
    if (char === "#") at = lineEnd(text, at);
    else if (char.trim() === "") at++;
    else return undefined;
  }
  return undefined;
}
