import type { Cursor } from "./cursor.ts";
import { readEscape } from "./read-escape.ts";

const NOT_CLOSED = "a `[` is not closed";
const ASCII_CLASS = /^\[:\^?(?:alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\]/;
/** That long can `[:^NAME:]` be. */
const LONGEST_ASCII_CLASS = 12;

/**
 * Reads the class that begins with the `[` here, with those inside of it; tells what is wrong with it.
 *
 * @param most How deep classes may be nested.
 */
export function classProblem(cursor: Cursor, most: number): string | undefined {
  let depth = 0;
  do {
    const { char } = cursor;
    if (char === undefined) return NOT_CLOSED;
    if (char === "[") {
      const length = depth > 0 ? asciiClassLength(cursor) : 0;
      if (length > 0) {
        cursor.at += length - 1;
        cursor.next();
        continue;
      }
      if (++depth > most) return "it is nested too deep";
      openClass(cursor);
    } else if (char === "]") {
      depth--;
      if (depth > 0) cursor.next();
      else cursor.at++;
    } else if ((char === "&" || char === "-" || char === "~") && cursor.peek() === char) {
      cursor.next();
      cursor.next();
    } else {
      const problem = rangeProblem(cursor);
      if (problem !== undefined) return problem;
    }
  } while (depth > 0);
  return undefined;
}

/** At the beginning, `^` negates, and `-` and `]` stand for themselves. */
function openClass(cursor: Cursor): void {
  if (cursor.next() === "^") cursor.next();
  const { at } = cursor;
  while (cursor.char === "-") cursor.next();
  if (cursor.at === at && cursor.char === "]") cursor.next();
}

function asciiClassLength(cursor: Cursor): number {
  let text = "";
  for (let ahead = 0; ahead < LONGEST_ASCII_CLASS; ahead++) text += cursor.peek(ahead) ?? "";
  return ASCII_CLASS.exec(text)?.[0].length ?? 0;
}

function rangeProblem(cursor: Cursor): string | undefined {
  const first = readItem(cursor);
  if (first.problem !== undefined) return first.problem;
  const after = cursor.skip() === "-" ? cursor.peekMeant() : "]";
  if (after === "]" || after === "-") return undefined;
  cursor.next();
  if (cursor.char === undefined) return NOT_CLOSED;
  const last = readItem(cursor);
  if (last.problem !== undefined) return last.problem;
  if (first.char === undefined || last.char === undefined) return "a range in `[...]` begins or ends with a class";
  if ((first.char.codePointAt(0) ?? 0) <= (last.char.codePointAt(0) ?? 0)) return undefined;
  return "a range in `[...]` ends before it begins";
}

/** One member of a class, with its character where it is one. */
function readItem(cursor: Cursor): { readonly problem?: string; readonly char?: string } {
  const { char = "" } = cursor;
  if (char !== "\\") {
    cursor.next();
    return { char };
  }
  const escape = readEscape(cursor);
  if (typeof escape === "string") return { problem: escape };
  if (escape.kind === "assertion") return { problem: "what stands between characters is in `[...]`" };
  return escape.kind === "char" ? { char: escape.char } : {};
}
