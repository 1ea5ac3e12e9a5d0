import { abandonMultiline, noteSuspect } from "../recover/open-string.ts";
import { reportBadEscape, reportControl, reportUnterminated } from "../recover/string-errors.ts";
import { CLASSES, STOPS_BASIC } from "../tree/ascii.ts";
import { APOSTROPHE, BACKSLASH, CR, LF, QUOTE, TAB, isControl } from "../tree/chars.ts";
import { BASIC, ESCAPED, InvalidNode, LITERAL, MULTILINE_BASIC, PLAIN, StringNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { afterLineContinuation, escapeLength } from "../tree/unescape.ts";
import { closingEnd } from "./closing-end.ts";
import { escapeAt } from "./escape.ts";

/** Where there is no such place. */
const NONE = -1;

/**
 * Goes on with a double-quoted string from `i`: within a one-line string from the first character that is not plain
 * text, within one over several lines from its beginning.
 */
export function scanEscapedString(s: ParseState, i: number, multiline: boolean): StringNode | InvalidNode {
  const text = s.text;
  const units = s.units;
  const start = s.pos;
  let plain = true;
  let badEscape = NONE;
  let goodEscapes = 0;
  let control = NONE;
  for (; i < s.length; i++) {
    const c = units[i] as number;
    if (((CLASSES[c] as number) & STOPS_BASIC) === 0) continue;
    if (c === QUOTE) {
      if (multiline && (units[i + 1] !== QUOTE || units[i + 2] !== QUOTE)) continue;
      const end = multiline ? closingEnd(s, i, QUOTE) : i + 1;
      s.pos = end;
      if (control !== NONE) reportControl(s, control);
      if (badEscape !== NONE) {
        reportBadEscape(s, start, end, badEscape, goodEscapes);
        return new InvalidNode(start, end);
      }
      if (multiline) noteSuspect(s, start, i);
      return new StringNode(start, end, text, (multiline ? MULTILINE_BASIC : BASIC) | (plain ? PLAIN : ESCAPED));
    }
    if (c === BACKSLASH) {
      plain = false;
      const length = escapeAt(s, i);
      if (length > 0) {
        if (units[i + 1] !== BACKSLASH) goodEscapes++;
        i += length;
        continue;
      }
      const resume =
        multiline && escapeLength(units[i + 1] as number) === 0 ? afterLineContinuation(text, i + 1) : NONE;
      if (resume !== NONE) {
        goodEscapes++;
        i = resume - 1;
      } else if (badEscape === NONE && !(multiline && units[i + 1] === CR)) badEscape = i;
    } else if (c === LF || (c === CR && units[i + 1] === LF)) {
      if (!multiline) break;
      if (c === CR) plain = false;
    } else if (c !== TAB && control === NONE) control = i;
  }
  return multiline ? abandonMultiline(s, start, QUOTE) : reportUnterminated(s, start, QUOTE);
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
