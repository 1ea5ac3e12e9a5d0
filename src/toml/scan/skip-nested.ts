import { looksLikeHeader } from "../recover/look-ahead.ts";
import {
  APOSTROPHE,
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  HASH,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from "../tree/chars.ts";
import { InvalidNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { scanComment } from "./trivia.ts";

/** The end of the string at `i`; of its line where it has none. */
function stringEnd(s: ParseState, i: number): number {
  const text = s.text;
  const quote = text.charCodeAt(i);
  const triple = text.charCodeAt(i + 1) === quote && text.charCodeAt(i + 2) === quote;
  if (triple) {
    const close = text.indexOf(text.slice(i, i + 3), i + 3);
    return close === -1 ? s.lineEnd(i) : close + 3;
  }
  for (let k = i + 1; k < s.length; k++) {
    const c = text.charCodeAt(k);
    if (c === quote) return k + 1;
    if (c === LF) return k;
    if (c === BACKSLASH && quote === QUOTE) k++;
  }
  return s.length;
}

/** Reports a bracket that is nested too deep and moves behind its counterpart without recursion. */
export function skipNested(s: ParseState): InvalidNode {
  const text = s.text;
  const start = s.pos;
  if (!s.damaged) {
    s.report("nested-too-deep", start, start + 1, "Brackets are nested deeper than the 80 levels that Codex takes.");
  }
  s.damaged = true;
  let depth = 0;
  while (s.pos < s.length) {
    const c = text.charCodeAt(s.pos);
    if (c === HASH) {
      scanComment(s);
      continue;
    }
    if (c === QUOTE || c === APOSTROPHE) {
      s.pos = stringEnd(s, s.pos);
      continue;
    }
    if (c === LF && looksLikeHeader(s, s.pos + 1)) break;
    s.pos++;
    if (c === OPEN_BRACKET || c === OPEN_BRACE) depth++;
    else if ((c === CLOSE_BRACKET || c === CLOSE_BRACE) && --depth === 0) return new InvalidNode(start, s.pos);
  }
  s.abandoned = true;
  return new InvalidNode(start, s.pos);
}
