import { abandonMultiline } from "../recover/open-string.ts";
import { CLASSES, STOPS_BASIC, STOPS_LITERAL } from "../tree/ascii.ts";
import { APOSTROPHE, QUOTE } from "../tree/chars.ts";
import { BASIC, LITERAL, type InvalidNode, StringNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { scanDamagedLiteral, scanEscapedString } from "./escaped-string.ts";
import { scanMultilineLiteral } from "./multiline-literal.ts";

/** Reads a double-quoted string at the cursor, on one line or several. */
export function scanBasicString(s: ParseState): StringNode | InvalidNode {
  const units = s.units;
  const start = s.pos;
  let i = start + 1;
  while (((CLASSES[units[i] as number] as number) & STOPS_BASIC) === 0) i++;
  if (units[i] !== QUOTE) return scanEscapedString(s, i, false);
  if (i === start + 1 && units[i + 1] === QUOTE) return scanMultilineBasic(s);
  s.pos = i + 1;
  return new StringNode(start, i + 1, s.text, BASIC);
}

function scanMultilineBasic(s: ParseState): StringNode | InvalidNode {
  const start = s.pos;
  return s.unterminated.has(start) ? abandonMultiline(s, start, QUOTE) : scanEscapedString(s, start + 3, true);
}

/** Reads a single-quoted string at the cursor, on one line or several. */
export function scanLiteralString(s: ParseState): StringNode | InvalidNode {
  const units = s.units;
  const start = s.pos;
  let i = start + 1;
  while (((CLASSES[units[i] as number] as number) & STOPS_LITERAL) === 0) i++;
  if (units[i] !== APOSTROPHE) return scanDamagedLiteral(s);
  if (i === start + 1 && units[i + 1] === APOSTROPHE) return scanMultilineLiteral(s);
  s.pos = i + 1;
  return new StringNode(start, i + 1, s.text, LITERAL);
}

/** Moves over a double-quoted string on one line without escapes and errors; false, unmoved, for any other value. */
export function skipPlainString(s: ParseState): boolean {
  const units = s.units;
  const start = s.pos;
  if (units[start] !== QUOTE) return false;
  let i = start + 1;
  while (((CLASSES[units[i] as number] as number) & STOPS_BASIC) === 0) i++;
  if (units[i] !== QUOTE || (i === start + 1 && units[i + 1] === QUOTE)) return false;
  s.pos = i + 1;
  return true;
}
