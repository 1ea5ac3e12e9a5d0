import { BACKSLASH, CR, LF, isBlank } from "./chars.ts";

// The text of strings that have no bad escape. They are checked when the string is read, see scan/escape.ts.

/** What the letter after a backslash stands for. */
const ESCAPED = new Map(
  Object.entries({ '"': '"', "\\": "\\", b: "\b", e: "\u001b", f: "\f", n: "\n", r: "\r", t: "\t" }),
);
/** The letters that hexadecimal digits follow, each with the length of both. */
const DIGITS = new Map(Object.entries({ x: 3, u: 5, U: 9 }));

/** How many characters of an escape's letter and digits there are, by the letter after the backslash; 0 for none. */
export function escapeLength(c: number): number {
  const letter = String.fromCharCode(c);
  return ESCAPED.has(letter) ? 1 : (DIGITS.get(letter) ?? 0);
}

/** After the backslash at a line end: the next character that is neither blank nor line break; -1 without a line break. */
export function afterLineContinuation(text: string, from: number): number {
  let i = from;
  let broken = false;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === LF || (c === CR && text.charCodeAt(i + 1) === LF)) broken = true;
    else if (!isBlank(c)) break;
  }
  return broken ? i : -1;
}

/** The text between `from` and `to` with CRLF as LF and, unless `literal`, its escapes resolved. */
export function unescape(text: string, from: number, to: number, literal: boolean): string {
  let value = "";
  let chunk = from;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === CR && text.charCodeAt(i + 1) === LF) {
      value += text.slice(chunk, i);
      chunk = i + 1;
    } else if (c === BACKSLASH && !literal) {
      const length = escapeLength(text.charCodeAt(i + 1));
      const resume = length === 0 ? afterLineContinuation(text, i + 1) : 0;
      // Before a lone carriage return, which is reported as such, it stands for itself.
      if (resume === -1) continue;
      value += text.slice(chunk, i);
      if (length === 0) {
        chunk = Math.min(resume, to);
      } else {
        value += escapedText(text, i + 1, length);
        chunk = i + 1 + length;
      }
      i = chunk - 1;
    }
  }
  return value + text.slice(chunk, to);
}

function escapedText(text: string, i: number, length: number): string {
  return ESCAPED.get(text.charAt(i)) ?? String.fromCodePoint(Number.parseInt(text.slice(i + 1, i + length), 16));
}
