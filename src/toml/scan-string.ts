import { APOSTROPHE, BACKSLASH, DELETE, QUOTE, SPACE, TAB } from "./chars.ts";
import { BASIC, InvalidNode, LITERAL, StringNode } from "./nodes.ts";
import { scanEscapedString, scanMultilineBasic, scanMultilineLiteral, scanDamagedLiteral } from "./scan-string-slow.ts";
import type { ParseState } from "./state.ts";

/** Reads a double-quoted string at the cursor, on one line or several. */
export function scanBasicString(s: ParseState): StringNode | InvalidNode {
  const units = s.units;
  const start = s.pos;
  let i = start + 1;
  for (;;) {
    const c = units[i] as number;
    if (c === QUOTE) {
      if (i === start + 1 && units[i + 1] === QUOTE) return scanMultilineBasic(s);
      s.pos = i + 1;
      return new StringNode(start, i + 1, s.text, BASIC);
    }
    if (c === BACKSLASH || (c < SPACE && c !== TAB) || c === DELETE) return scanEscapedString(s, i);
    i++;
  }
}

/** Reads a single-quoted string at the cursor, on one line or several. */
export function scanLiteralString(s: ParseState): StringNode | InvalidNode {
  const units = s.units;
  const start = s.pos;
  let i = start + 1;
  for (;;) {
    const c = units[i] as number;
    if (c === APOSTROPHE) {
      if (i === start + 1 && units[i + 1] === APOSTROPHE) return scanMultilineLiteral(s);
      s.pos = i + 1;
      return new StringNode(start, i + 1, s.text, LITERAL);
    }
    if ((c < SPACE && c !== TAB) || c === DELETE) return scanDamagedLiteral(s);
    i++;
  }
}
