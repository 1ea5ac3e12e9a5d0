import { CR, DELETE, HASH, LF, SPACE, TAB, showChar } from "./chars.ts";
import type { ParseState } from "./state.ts";

/** Moves the cursor over spaces and tabs. */
export function skipBlanks(s: ParseState): void {
  const text = s.text;
  const length = s.length;
  let i = s.pos;
  while (i < length) {
    const c = text.charCodeAt(i);
    if (c !== SPACE && c !== TAB) break;
    i++;
  }
  s.pos = i;
}

/** Reads a comment at the cursor up to the line end. */
export function scanComment(s: ParseState): void {
  const text = s.text;
  const length = s.length;
  const start = s.pos;
  let i = start + 1;
  let control = -1;
  while (i < length) {
    const c = text.charCodeAt(i);
    if (c < SPACE || c === DELETE) {
      if (c === LF || (c === CR && i + 1 < length && text.charCodeAt(i + 1) === LF)) break;
      if (c !== TAB && control === -1) control = i;
    }
    i++;
  }
  s.pos = i;
  s.comments.push(start, i);
  if (control === -1) return;
  if (text.charCodeAt(control) === CR) s.reportBareCarriageReturn(control);
  else
    s.report(
      "control-character",
      control,
      control + 1,
      `The comment holds the control character ${showChar(text, control)}.`,
    );
}

/** Moves over blanks, line ends and comments within brackets; true when a line end was among them. */
export function skipTrivia(s: ParseState): boolean {
  const text = s.text;
  const length = s.length;
  let newline = false;
  while (s.pos < length) {
    const c = text.charCodeAt(s.pos);
    if (c === LF) {
      newline = true;
      s.pos++;
    } else if (c === SPACE || c === TAB) s.pos++;
    else if (c === HASH) scanComment(s);
    else if (c === CR) {
      if (s.pos + 1 >= length || text.charCodeAt(s.pos + 1) !== LF) s.reportBareCarriageReturn(s.pos);
      newline = true;
      s.pos++;
    } else break;
  }
  return newline;
}
