import { abandonMultiline, noteSuspect } from "../recover/open-string.ts";
import { reportBadEscape, reportControl } from "../recover/string-errors.ts";
import { CLASSES, STOPS_BASIC, STOPS_COMMENT } from "../tree/ascii.ts";
import { APOSTROPHE, BACKSLASH, CR, DELETE, LF, QUOTE, SPACE, TAB } from "../tree/chars.ts";
import {
  ESCAPED,
  LITERAL_CRLF,
  MULTILINE_BASIC,
  MULTILINE_LITERAL,
  PLAIN,
  InvalidNode,
  StringNode,
} from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { afterLineContinuation, escapeLength } from "../tree/unescape.ts";
import { escapeAt } from "./escape.ts";

/** Where there is no such place. */
const NONE = -1;

/** The end of the closing quotes at `i`: up to two quotes more than three belong to the text. */
function closingEnd(s: ParseState, i: number, quote: number): number {
  let end = i + 3;
  while (end < i + 5 && end < s.length && s.text.charCodeAt(end) === quote) end++;
  return end;
}

export function scanMultilineBasic(s: ParseState): StringNode | InvalidNode {
  const text = s.text;
  const units = s.units;
  const start = s.pos;
  if (s.unterminated.has(start)) return abandonMultiline(s, start, QUOTE);
  let plain = true;
  let badEscape = NONE;
  let goodEscapes = 0;
  let control = NONE;
  for (let i = start + 3; i < s.length; i++) {
    const c = units[i] as number;
    if (((CLASSES[c] as number) & STOPS_BASIC) === 0) continue;
    if (c === QUOTE) {
      if ((units[i + 1] as number) !== QUOTE || (units[i + 2] as number) !== QUOTE) continue;
      const end = closingEnd(s, i, QUOTE);
      s.pos = end;
      if (control !== NONE) reportControl(s, control);
      if (badEscape !== NONE) {
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
      const resume = escapeLength(units[i + 1] as number) === 0 ? afterLineContinuation(text, i + 1) : NONE;
      if (resume !== NONE) {
        goodEscapes++;
        i = resume - 1;
      } else if (badEscape === NONE && (units[i + 1] as number) !== CR) badEscape = i;
    } else if (c === CR) {
      if ((units[i + 1] as number) === LF) plain = false;
      else if (control === NONE) control = i;
    } else if ((c < SPACE && c !== TAB && c !== LF) || c === DELETE) {
      if (control === NONE) control = i;
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
  let control = NONE;
  for (let i = start + 3; i < close; i++) {
    const c = units[i] as number;
    if (((CLASSES[c] as number) & STOPS_COMMENT) === 0) continue;
    if (c === CR && (units[i + 1] as number) === LF) plain = false;
    else if (c !== TAB && c !== LF && control === NONE) control = i;
  }
  if (control !== NONE) reportControl(s, control);
  noteSuspect(s, start, close);
  s.pos = end;
  return new StringNode(start, end, text, MULTILINE_LITERAL | (plain ? PLAIN : LITERAL_CRLF));
}
