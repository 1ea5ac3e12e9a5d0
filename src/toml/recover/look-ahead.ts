import {
  APOSTROPHE,
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  CR,
  DOT,
  EQUALS,
  HASH,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  isBareKeyChar,
  isBlank,
  isLetter,
} from "../tree/chars.ts";
import type { ParseState } from "../tree/state.ts";
import { isLineTrim, trimEnd } from "./trim-end.ts";

// Guesses about a line that decide where recovery stops. They read at most the start of the line and report nothing.

function skipBlanks(text: string, i: number, length: number): number {
  while (i < length && isBlank(text.charCodeAt(i))) i++;
  return i;
}

/** The end of one key segment at `i`, or `i` itself where there is none. */
function segmentEnd(text: string, i: number, length: number): number {
  const c = text.charCodeAt(i);
  if (c === QUOTE || c === APOSTROPHE) {
    for (let k = i + 1; k < length; k++) {
      const d = text.charCodeAt(k);
      if (d === c) return k + 1;
      if (d === LF) return i;
      if (d === BACKSLASH && c === QUOTE) k++;
    }
    return i;
  }
  while (i < length && isBareKeyChar(text.charCodeAt(i))) i++;
  return i;
}

/** The end of a dotted key at `i` and the blanks after it, or -1. */
function dottedKeyEnd(text: string, i: number, length: number): number {
  for (;;) {
    i = skipBlanks(text, i, length);
    const end = segmentEnd(text, i, length);
    if (end === i) return -1;
    i = skipBlanks(text, end, length);
    if (i >= length || text.charCodeAt(i) !== DOT) return i;
    i++;
  }
}

/** Whether `key =` stands at `i`: where its value would start, or -1. */
export function looksLikeKeyAndEquals(s: ParseState, i: number): number {
  const end = dottedKeyEnd(s.text, i, s.length);
  if (end === -1 || end >= s.length || s.text.charCodeAt(end) !== EQUALS) return -1;
  return skipBlanks(s.text, end + 1, s.length);
}

/**
 * Whether a line starts with a `[header]` rather than with a nested array: its first key starts with a letter and is
 * no TOML value, and nothing but a comment follows the brackets, or a pair that has lost its line break.
 */
export function looksLikeHeader(s: ParseState, i: number): boolean {
  const text = s.text;
  i = skipBlanks(text, i, s.length);
  if (text.charCodeAt(i) !== OPEN_BRACKET) return false;
  i++;
  const double = i < s.length && text.charCodeAt(i) === OPEN_BRACKET;
  if (double) i++;
  const nameStart = skipBlanks(text, i, s.length);
  if (nameStart >= s.length || !isLetter(text.charCodeAt(nameStart))) return false;
  const end = dottedKeyEnd(text, nameStart, s.length);
  if (end === -1 || text.charCodeAt(end) !== CLOSE_BRACKET) return false;
  if (/^(?:true|false|inf|nan)\s*$/.test(text.slice(nameStart, Math.min(end, nameStart + 8)))) return false;
  let after = end + 1;
  if (double) {
    if (text.charCodeAt(after) !== CLOSE_BRACKET) return false;
    after++;
  }
  after = skipBlanks(text, after, s.length);
  if (after >= s.length) return true;
  const c = text.charCodeAt(after);
  return c === LF || c === CR || c === HASH || looksLikeKeyAndEquals(s, after) !== -1;
}

/** Whether a line starts with a pair or a header. */
export function looksLikeStatement(s: ParseState, i: number): boolean {
  return looksLikeKeyAndEquals(s, i) !== -1 || looksLikeHeader(s, i);
}

/** How far the search for a closing brace goes. */
const BRACE_SEARCH_LINES = 40;

/** Whether one of the next lines starts with `}` before any header does: then the inline table goes on. */
export function closesWithBrace(s: ParseState, i: number): boolean {
  const text = s.text;
  for (let line = 0; line < BRACE_SEARCH_LINES; line++) {
    const at = skipBlanks(text, i, s.length);
    if (at >= s.length) return false;
    const c = text.charCodeAt(at);
    if (c === CLOSE_BRACE) return true;
    if (c === OPEN_BRACKET && looksLikeHeader(s, at)) return false;
    const lf = text.indexOf("\n", at);
    if (lf === -1) return false;
    // A line such as `b = 2 }` closes it as well.
    const last = trimEnd(text, at + 1, lf, (c) => isLineTrim(c) || c === COMMA) - 1;
    if (text.charCodeAt(last) === CLOSE_BRACE && !text.slice(at, last).includes("{")) return true;
    i = lf + 1;
  }
  return false;
}

/** Whether the item just read holds or precedes an equals sign on its line. */
export function followsEquals(s: ParseState): boolean {
  const units = s.units;
  let i = s.pos;
  while (i < s.length && isBlank(units[i] as number)) i++;
  if (i >= s.length) return s.lastUnreadable === s.pos;
  const c = units[i] as number;
  return c === EQUALS || c === DOT || s.lastUnreadable === s.pos;
}

/** Whether a value could start with this character; what else follows an unfinished statement is none of ours. */
export function startsValue(c: number): boolean {
  return opensValue(c) || isBareKeyChar(c);
}

/** Whether a string, an array or an inline table could start with this character. */
export function opensValue(c: number): boolean {
  return c === QUOTE || c === APOSTROPHE || c === OPEN_BRACKET || c === OPEN_BRACE;
}
