import type { ParseState } from "../tree/state.ts";

/** The end of the closing quotes at `i`: up to two quotes more than three belong to the text. */
export function closingEnd(s: ParseState, i: number, quote: number): number {
  let end = i + 3;
  while (end < i + 5 && end < s.length && s.text.charCodeAt(end) === quote) end++;
  return end;
}
