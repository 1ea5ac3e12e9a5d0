import {
  APOSTROPHE,
  BACKSLASH,
  CR,
  DELETE,
  EQUALS,
  LF,
  QUOTE,
  SPACE,
  TAB,
  isBlank,
  isControl,
  showChar,
} from "./chars.ts";
import { InvalidNode, StringNode } from "./nodes.ts";
import { looksLikeStatement, looksLikeKeyAndEquals } from "./look-ahead.ts";
import { reportBadEscape, reportUnterminated } from "./string-errors.ts";
import type { ParseState } from "./state.ts";

// Strings with escapes, line breaks or errors. Those without are read in scan-string.ts.

const BAD = -1;

/** Reads `count` hexadecimal digits; BAD unless all are there and the result is a Unicode scalar value. */
function readHex(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const c = text.charCodeAt(i);
    const lower = c | 32;
    const digit = c >= 48 && c <= 57 ? c - 48 : lower >= 97 && lower <= 102 ? lower - 87 : BAD;
    if (digit === BAD) return BAD;
    value = value * 16 + digit;
  }
  return value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff) ? BAD : value;
}

/** How many characters of an escape's letter and digits there are, by the letter after the backslash; 0 for none. */
function escapeLength(c: number): number {
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

/** The text of the escape whose letter is at `i`, or undefined where it is none. */
function decodeEscape(text: string, i: number, length: number): string | undefined {
  switch (text.charCodeAt(i)) {
    case 34:
      return '"';
    case 92:
      return "\\";
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
    default: {
      if (length < 2) return undefined;
      const value = readHex(text, i + 1, length - 1);
      return value === BAD ? undefined : String.fromCodePoint(value);
    }
  }
}

function reportControl(s: ParseState, at: number): void {
  if (s.text.charCodeAt(at) === CR) s.reportBareCarriageReturn(at);
  else {
    s.report("control-character", at, at + 1, `The string holds the control character ${showChar(s.text, at)}.`, {
      hint: "Write it as an escape in double quotes, or remove it.",
    });
  }
}

/** Goes on with a one-line double-quoted string from `i`, the first character that is not plain text. */
export function decodeBasicString(s: ParseState, i: number): StringNode | InvalidNode {
  const text = s.text;
  const start = s.pos;
  let value = "";
  let chunk = start + 1;
  let badEscape = BAD;
  let goodEscapes = 0;
  let control = BAD;
  for (; i < s.length; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) {
      s.pos = i + 1;
      if (control !== BAD) reportControl(s, control);
      if (badEscape !== BAD) {
        reportBadEscape(s, start, i + 1, badEscape, goodEscapes);
        return new InvalidNode(start, i + 1);
      }
      return new StringNode(start, i + 1, value + text.slice(chunk, i), "basic");
    }
    if (c === BACKSLASH) {
      const length = i + 1 < s.length ? escapeLength(text.charCodeAt(i + 1)) : 0;
      const decoded = length === 0 ? undefined : decodeEscape(text, i + 1, length);
      if (decoded === undefined) {
        if (badEscape === BAD) badEscape = i;
        continue;
      }
      if (text.charCodeAt(i + 1) !== BACKSLASH) goodEscapes++;
      value += text.slice(chunk, i) + decoded;
      i += length;
      chunk = i + 1;
    } else if (c === LF || (c === CR && text.charCodeAt(i + 1) === LF)) break;
    else if ((c < SPACE && c !== TAB) || c === DELETE) {
      if (control === BAD) control = i;
    }
  }
  return reportUnterminated(s, start, QUOTE);
}

/** Reads a one-line single-quoted string that has a control character or no end. */
export function scanDamagedLiteral(s: ParseState): StringNode | InvalidNode {
  const text = s.text;
  const start = s.pos;
  const lineEnd = s.lineEnd(start);
  const close = text.indexOf("'", start + 1);
  if (close === -1 || close >= lineEnd) return reportUnterminated(s, start, APOSTROPHE);
  for (let i = start + 1; i < close; i++) {
    const c = text.charCodeAt(i);
    if (isControl(c) || c === CR) {
      reportControl(s, i);
      break;
    }
  }
  s.pos = close + 1;
  return new StringNode(start, close + 1, text.slice(start + 1, close), "literal");
}

/** Where the text of a multi-line string begins: a line break right after the opening quotes is not part of it. */
function afterOpening(text: string, start: number): number {
  const at = start + 3;
  const c = text.charCodeAt(at);
  if (c === LF) return at + 1;
  return c === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at;
}

/** The end of the closing quotes at `i`: up to two quotes more than three belong to the text. */
function closingEnd(s: ParseState, i: number, quote: number): number {
  let end = i + 3;
  while (end < i + 5 && end < s.length && s.text.charCodeAt(end) === quote) end++;
  return end;
}

/** Notes a string whose end looks like the start of another (`key = """`): the true end was probably forgotten. */
function noteSuspect(s: ParseState, start: number, close: number): void {
  let before = close - 1;
  while (before > start && isBlank(s.text.charCodeAt(before))) before--;
  if (s.text.charCodeAt(before) !== EQUALS) return;
  const lineStart = s.text.lastIndexOf("\n", before) + 1;
  if (lineStart <= start) return;
  const afterKey = looksLikeKeyAndEquals(s, lineStart);
  if (afterKey === close) s.suspects.push(start);
}

/** Gives a string without end up to the line before the next statement. */
function abandonMultiline(s: ParseState, start: number, quote: number): InvalidNode {
  const text = s.text;
  const marks = String.fromCharCode(quote).repeat(3);
  let end = s.lineEnd(start);
  for (;;) {
    const next = text.indexOf("\n", end) + 1;
    if (next === 0) break;
    if (looksLikeStatement(s, next)) break;
    end = s.lineEnd(next);
    if (end >= s.length) break;
  }
  while (
    end > start + 3 &&
    (isBlank(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === LF || text.charCodeAt(end - 1) === CR)
  )
    end--;
  s.report(
    "unterminated-string",
    start,
    start + 3,
    `The multi-line string that starts here has no closing \`${marks}\`.`,
  );
  s.pos = end;
  s.damaged = true;
  return new InvalidNode(start, end);
}

export function decodeMultilineBasic(s: ParseState): StringNode | InvalidNode {
  const text = s.text;
  const start = s.pos;
  if (s.unterminated.has(start)) return abandonMultiline(s, start, QUOTE);
  let chunk = afterOpening(text, start);
  let value = "";
  let badEscape = BAD;
  let goodEscapes = 0;
  let control = BAD;
  for (let i = chunk; i < s.length; i++) {
    const c = text.charCodeAt(i);
    if (c > BACKSLASH && c !== DELETE) continue;
    if (c === QUOTE) {
      if (text.charCodeAt(i + 1) !== QUOTE || text.charCodeAt(i + 2) !== QUOTE) continue;
      const end = closingEnd(s, i, QUOTE);
      s.pos = end;
      if (control !== BAD) reportControl(s, control);
      if (badEscape !== BAD) {
        reportBadEscape(s, start, end, badEscape, goodEscapes);
        return new InvalidNode(start, end);
      }
      noteSuspect(s, start, i);
      return new StringNode(start, end, value + text.slice(chunk, end - 3), "multiline-basic");
    }
    if (c === BACKSLASH) {
      const length = i + 1 < s.length ? escapeLength(text.charCodeAt(i + 1)) : 0;
      const decoded = length === 0 ? undefined : decodeEscape(text, i + 1, length);
      if (decoded !== undefined) {
        if (text.charCodeAt(i + 1) !== BACKSLASH) goodEscapes++;
        value += text.slice(chunk, i) + decoded;
        i += length;
        chunk = i + 1;
        continue;
      }
      const resume = length === 0 ? afterLineContinuation(text, i + 1) : BAD;
      if (resume === BAD) {
        const bareReturn = text.charCodeAt(i + 1) === CR;
        if (badEscape === BAD && !bareReturn) badEscape = i;
        continue;
      }
      goodEscapes++;
      value += text.slice(chunk, i);
      chunk = resume;
      i = resume - 1;
    } else if (c === CR) {
      if (text.charCodeAt(i + 1) === LF) {
        value += text.slice(chunk, i);
        chunk = i + 1;
      } else if (control === BAD) control = i;
    } else if ((c < SPACE && c !== TAB && c !== LF) || c === DELETE) {
      if (control === BAD) control = i;
    }
  }
  return abandonMultiline(s, start, QUOTE);
}

/** After a backslash at a line end: the next character that is neither blank nor line break; BAD without line break. */
function afterLineContinuation(text: string, from: number): number {
  let i = from;
  let broken = false;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === LF || (c === CR && text.charCodeAt(i + 1) === LF)) broken = true;
    else if (!isBlank(c)) break;
  }
  return broken ? i : BAD;
}

export function decodeMultilineLiteral(s: ParseState): StringNode | InvalidNode {
  const text = s.text;
  const start = s.pos;
  const from = afterOpening(text, start);
  const close = s.unterminated.has(start) ? -1 : text.indexOf("'''", start + 3);
  if (close === -1) return abandonMultiline(s, start, APOSTROPHE);
  const end = closingEnd(s, close, APOSTROPHE);
  let value = "";
  let chunk = from;
  let control = BAD;
  for (let i = from; i < close; i++) {
    const c = text.charCodeAt(i);
    if (c >= SPACE && c !== DELETE) continue;
    if (c === CR && text.charCodeAt(i + 1) === LF) {
      value += text.slice(chunk, i);
      chunk = i + 1;
    } else if (c !== TAB && c !== LF && control === BAD) control = i;
  }
  if (control !== BAD) reportControl(s, control);
  noteSuspect(s, start, close);
  s.pos = end;
  return new StringNode(start, end, value + text.slice(chunk, end - 3), "multiline-literal");
}
