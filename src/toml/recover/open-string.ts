import { EQUALS, LF, isBlank } from "../tree/chars.ts";
import { InvalidNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { looksLikeKeyAndEquals, looksLikeStatement } from "./look-ahead.ts";
import { isWhite, trimEnd } from "./trim-end.ts";

// Multi-line strings whose closing quotes were probably forgotten.

/** Notes a string whose end looks like the start of another (`key = """`): the true end was probably forgotten. */
export function noteSuspect(s: ParseState, start: number, close: number): void {
  const before = trimEnd(s.text, start + 1, close, isBlank) - 1;
  if (s.text.charCodeAt(before) !== EQUALS) return;
  // No farther than the string goes: many of them may stand on one long line.
  let lineStart = before;
  while (lineStart > start && s.text.charCodeAt(lineStart - 1) !== LF) lineStart--;
  if (lineStart <= start) return;
  const afterKey = looksLikeKeyAndEquals(s, lineStart);
  if (afterKey === close) s.suspects.push(start);
}

/** Gives a string without end up to the line before the next statement. */
export function abandonMultiline(s: ParseState, start: number, quote: number): InvalidNode {
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
  end = trimEnd(text, start + 3, end, isWhite);
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
