import { CLASSES, STOPS_BASIC, STOPS_COMMENT } from "./ascii.ts";
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
import {
  BASIC,
  ESCAPED,
  InvalidNode,
  LITERAL,
  LITERAL_CRLF,
  MULTILINE_BASIC,
  MULTILINE_LITERAL,
  PLAIN,
  StringNode,
} from "./nodes.ts";
import { looksLikeStatement, looksLikeKeyAndEquals } from "./look-ahead.ts";
import { reportBadEscape, reportUnterminated } from "./string-errors.ts";
import type { ParseState } from "./state.ts";
import { afterLineContinuation, escapeLength } from "./unescape.ts";

// Strings with escapes, line breaks or errors. Those without are read in scan-string.ts.

const BAD = -1;

/** Whether `count` hexadecimal digits at `from` name a Unicode scalar value. */
function isScalarValue(text: string, from: number, count: number): boolean {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const c = text.charCodeAt(i);
    const lower = c | 32;
    const digit = c >= 48 && c <= 57 ? c - 48 : lower >= 97 && lower <= 102 ? lower - 87 : BAD;
    if (digit === BAD) return false;
    value = value * 16 + digit;
  }
  return value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
}

/** The length of the escape whose backslash is at `i`, without it; 0 where it is none. */
function escapeAt(s: ParseState, i: number): number {
  const length = i + 1 < s.length ? escapeLength(s.units[i + 1] as number) : 0;
  return length < 2 || isScalarValue(s.text, i + 2, length - 1) ? length : 0;
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
export function scanEscapedString(s: ParseState, i: number): StringNode | InvalidNode {
  const text = s.text;
  const units = s.units;
  const start = s.pos;
  let badEscape = BAD;
  let goodEscapes = 0;
  let control = BAD;
  for (; i < s.length; i++) {
    const c = units[i] as number;
    if (c === QUOTE) {
      s.pos = i + 1;
      if (control !== BAD) reportControl(s, control);
      if (badEscape !== BAD) {
        reportBadEscape(s, start, i + 1, badEscape, goodEscapes);
        return new InvalidNode(start, i + 1);
      }
      return new StringNode(start, i + 1, text, ESCAPED | BASIC);
    }
    if (c === BACKSLASH) {
      const length = escapeAt(s, i);
      if (length === 0) {
        if (badEscape === BAD) badEscape = i;
        continue;
      }
      if ((units[i + 1] as number) !== BACKSLASH) goodEscapes++;
      i += length;
    } else if (c === LF || (c === CR && (units[i + 1] as number) === LF)) break;
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
  return new StringNode(start, close + 1, text, LITERAL);
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
  // No farther than the string goes: many of them may stand on one long line.
  let lineStart = before;
  while (lineStart > start && s.text.charCodeAt(lineStart - 1) !== LF) lineStart--;
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

export function scanMultilineBasic(s: ParseState): StringNode | InvalidNode {
  const text = s.text;
  const units = s.units;
  const start = s.pos;
  if (s.unterminated.has(start)) return abandonMultiline(s, start, QUOTE);
  let plain = true;
  let badEscape = BAD;
  let goodEscapes = 0;
  let control = BAD;
  for (let i = start + 3; i < s.length; i++) {
    const c = units[i] as number;
    if (((CLASSES[c] as number) & STOPS_BASIC) === 0) continue;
    if (c === QUOTE) {
      if ((units[i + 1] as number) !== QUOTE || (units[i + 2] as number) !== QUOTE) continue;
      const end = closingEnd(s, i, QUOTE);
      s.pos = end;
      if (control !== BAD) reportControl(s, control);
      if (badEscape !== BAD) {
        reportBadEscape(s, start, end, badEscape, goodEscapes);
        return new InvalidNode(start, end);
      }
      noteSuspect(s, start, i);
      return new StringNode(start, end, text, MULTILINE_BASIC | (plain ? PLAIN : ESCAPED));
    }
    if (c === BACKSLASH) {
      plain = false;
      const length = escapeAt(s, i);
      if (length > 0) {
        if ((units[i + 1] as number) !== BACKSLASH) goodEscapes++;
        i += length;
        continue;
      }
      const resume = escapeLength(units[i + 1] as number) === 0 ? afterLineContinuation(text, i + 1) : BAD;
      if (resume !== BAD) {
        goodEscapes++;
        i = resume - 1;
      } else if (badEscape === BAD && (units[i + 1] as number) !== CR) badEscape = i;
    } else if (c === CR) {
      if ((units[i + 1] as number) === LF) plain = false;
      else if (control === BAD) control = i;
    } else if ((c < SPACE && c !== TAB && c !== LF) || c === DELETE) {
      if (control === BAD) control = i;
    }
  }
  return abandonMultiline(s, start, QUOTE);
}

export function scanMultilineLiteral(s: ParseState): StringNode | InvalidNode {
  const text = s.text;
  const units = s.units;
  const start = s.pos;
  const close = s.unterminated.has(start) ? -1 : text.indexOf("'''", start + 3);
  if (close === -1) return abandonMultiline(s, start, APOSTROPHE);
  const end = closingEnd(s, close, APOSTROPHE);
  let plain = true;
  let control = BAD;
  for (let i = start + 3; i < close; i++) {
    const c = units[i] as number;
    if (((CLASSES[c] as number) & STOPS_COMMENT) === 0) continue;
    if (c === CR && (units[i + 1] as number) === LF) plain = false;
    else if (c !== TAB && c !== LF && control === BAD) control = i;
  }
  if (control !== BAD) reportControl(s, control);
  noteSuspect(s, start, close);
  s.pos = end;
  return new StringNode(start, end, text, MULTILINE_LITERAL | (plain ? PLAIN : LITERAL_CRLF));
}
