import { abandonMultiline, noteSuspect } from "../recover/open-string.ts";
import { reportControl } from "../recover/string-errors.ts";
import { CLASSES, STOPS_COMMENT } from "../tree/ascii.ts";
import { APOSTROPHE, CR, LF, TAB } from "../tree/chars.ts";
import { LITERAL_CRLF, MULTILINE_LITERAL, PLAIN, type InvalidNode, StringNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { closingEnd } from "./closing-end.ts";

/** Where there is no such place. */
const NONE = -1;

export function scanMultilineLiteral(s: ParseState): StringNode | InvalidNode {
  const text = s.text;
  const units = s.units;
  const start = s.pos;
  const close = s.unterminated.has(start) ? NONE : text.indexOf("'''", start + 3);
  if (close === NONE) return abandonMultiline(s, start, APOSTROPHE);
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
