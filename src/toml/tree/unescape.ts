import { BACKSLASH, CR, LF, isBlank } from "./chars.ts";

// The text of strings that have no bad escape. They are checked when the string is read, see scan/escape.ts.

/** How many characters of an escape's letter and digits there are, by the letter after the backslash; 0 for none. */
export function escapeLength(c: number): number {
  switch (c) {
    case 34: // "
    case 92: // \
    case 98: // b
    case 101: // e
    case 102: // f
    case 110: // n
    case 114: // r
    case 116: // t
      return 1;
    case 120: // x
      return 3;
    case 117: // u
      return 5;
    case 85: // U
      return 9;
    default:
      return 0;
  }
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
  switch (text.charCodeAt(i)) {
    case 98:
      return "\b";
    case 101:
      return "\u001b";
    case 102:
      return "\f";
    case 110:
      return "\n";
    case 114:
      return "\r";
    case 116:
      return "\t";
    default:
      return length === 1 ? text.charAt(i) : String.fromCodePoint(Number.parseInt(text.slice(i + 1, i + length), 16));
  }
}
