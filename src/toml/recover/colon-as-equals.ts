import { APOSTROPHE, CLOSE_BRACE, COMMA, CR, EQUALS, LF, QUOTE, isBlank } from "../tree/chars.ts";
import type { ParseState } from "../tree/state.ts";
import { seek } from "./seek.ts";

function endsKeyOrPair(c: number): boolean {
  return c === EQUALS || c === LF || c === COMMA || c === CLOSE_BRACE;
}

/** Whether the colon at `i` stands for an equals sign rather than within a key such as `foo:bar = 1`. */
export function colonActsAsEquals(s: ParseState, i: number): boolean {
  const { text } = s;
  const next = i + 1 < s.length ? text.charCodeAt(i + 1) : LF;
  if (isBlank(next) || next === LF || next === CR || next === QUOTE || next === APOSTROPHE || next === EQUALS)
    return true;
  const end = seek(s, endsKeyOrPair, i + 1);
  return end >= s.length || text.charCodeAt(end) !== EQUALS;
}
