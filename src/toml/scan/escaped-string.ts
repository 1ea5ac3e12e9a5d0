import { reportBadEscape, reportControl, reportUnterminated } from "../recover/string-errors.ts";
import { APOSTROPHE, BACKSLASH, CR, DELETE, LF, QUOTE, SPACE, TAB, isControl } from "../tree/chars.ts";
import { BASIC, ESCAPED, LITERAL, InvalidNode, StringNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { escapeAt } from "./escape.ts";

/** Where there is no such place. */
const NONE = -1;

/** Goes on with a one-line double-quoted string from `i`, the first character that is not plain text. */
export function scanEscapedString(s: ParseState, i: number): StringNode | InvalidNode {
  const text = s.text;
  const units = s.units;
  const start = s.pos;
  let badEscape = NONE;
  let goodEscapes = 0;
  let control = NONE;
  for (; i < s.length; i++) {
    const c = units[i] as number;
    if (c === QUOTE) {
      s.pos = i + 1;
      if (control !== NONE) reportControl(s, control);
      if (badEscape !== NONE) {
        reportBadEscape(s, start, i + 1, badEscape, goodEscapes);
        return new InvalidNode(start, i + 1);
      }
      return new StringNode(start, i + 1, text, ESCAPED | BASIC);
    }
    if (c === BACKSLASH) {
      const length = escapeAt(s, i);
      if (length === 0) {
        if (badEscape === NONE) badEscape = i;
        continue;
      }
      if ((units[i + 1] as number) !== BACKSLASH) goodEscapes++;
      i += length;
    } else if (c === LF || (c === CR && (units[i + 1] as number) === LF)) break;
    else if ((c < SPACE && c !== TAB) || c === DELETE) {
      if (control === NONE) control = i;
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
