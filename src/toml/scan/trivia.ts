import { CLASSES, STOPS_COMMENT } from "../tree/ascii.ts";
import { CR, HASH, LF, SPACE, TAB, showChar } from "../tree/chars.ts";
import type { ParseState } from "../tree/state.ts";

/** Moves the cursor over spaces and tabs. */
export function skipBlanks(s: ParseState): void {
  const units = s.units;
  let i = s.pos;
  while (units[i] === SPACE || units[i] === TAB) i++;
  s.pos = i;
}

/** Reads a comment at the cursor up to the line end. */
export function scanComment(s: ParseState): void {
  const units = s.units;
  const start = s.pos;
  let i = start + 1;
  let control = -1;
  for (;;) {
    while (((CLASSES[units[i] as number] as number) & STOPS_COMMENT) === 0) i++;
    if (units[i] === LF || (units[i] === CR && i + 1 < s.length && units[i + 1] === LF)) break;
    if (control === -1) control = i;
    i++;
  }
  s.pos = i;
  s.comments.push(start, i);
  if (control === -1) return;
  if (units[control] === CR) s.reportBareCarriageReturn(control);
  else {
    s.report(
      "control-character",
      control,
      control + 1,
      `The comment holds the control character ${showChar(s.text, control)}.`,
    );
  }
}

/** Moves over blanks, line ends and comments within brackets; true when a line end was among them. */
export function skipTrivia(s: ParseState): boolean {
  const units = s.units;
  const length = s.length;
  let newline = false;
  let i = s.pos;
  while (i < length) {
    const c = units[i] as number;
    if (c === SPACE || c === TAB) i++;
    else if (c === LF) {
      newline = true;
      i++;
    } else if (c === HASH) {
      s.pos = i;
      scanComment(s);
      i = s.pos;
    } else if (c === CR) {
      if (i + 1 >= length || units[i + 1] !== LF) s.reportBareCarriageReturn(i);
      newline = true;
      i++;
    } else break;
  }
  s.pos = i;
  return newline;
}
