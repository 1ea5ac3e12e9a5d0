import { APOSTROPHE, BACKSLASH, CR, DELETE, LF, QUOTE, SPACE, TAB } from "./chars.ts";
import { InvalidNode, StringNode } from "./nodes.ts";
import { scanEscapedString, scanMultilineBasic, scanMultilineLiteral, scanDamagedLiteral } from "./scan-string-slow.ts";
import type { ParseState } from "./state.ts";

/** Reads a double-quoted string at the cursor, on one line or several. */
export function scanBasicString(s: ParseState): StringNode | InvalidNode {
  const text = s.text;
  const length = s.length;
  const start = s.pos;
  let i = start + 1;
  while (i < length) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) {
      if (i === start + 1 && i + 1 < length && text.charCodeAt(i + 1) === QUOTE) return scanMultilineBasic(s);
      s.pos = i + 1;
      return new StringNode(start, i + 1, text, 1, "basic");
    }
    if (c === BACKSLASH || (c < SPACE && c !== TAB) || c === DELETE) break;
    i++;
  }
  return scanEscapedString(s, i);
}

/** Reads a single-quoted string at the cursor, on one line or several. */
export function scanLiteralString(s: ParseState): StringNode | InvalidNode {
  const text = s.text;
  const length = s.length;
  const start = s.pos;
  let i = start + 1;
  while (i < length) {
    const c = text.charCodeAt(i);
    if (c === APOSTROPHE) {
      if (i === start + 1 && i + 1 < length && text.charCodeAt(i + 1) === APOSTROPHE) return scanMultilineLiteral(s);
      s.pos = i + 1;
      return new StringNode(start, i + 1, text, 1, "literal");
    }
    if ((c < SPACE && c !== TAB) || c === DELETE) {
      if (c === LF || c === CR) break;
      return scanDamagedLiteral(s);
    }
    i++;
  }
  return scanDamagedLiteral(s);
}
