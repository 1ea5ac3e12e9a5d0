import { NON_ASCII } from "../tree/ascii.ts";
import { endsScalar, isUnicodeSpace } from "../tree/chars.ts";
import { BooleanNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";

/** Reads `true` or `false` at the cursor; undefined, with the cursor unmoved, for anything else. */
export function scanBoolean(s: ParseState): BooleanNode | undefined {
  const start = s.pos;
  const value = s.is("true");
  if (!value && !s.is("false")) return undefined;
  const end = start + (value ? 4 : 5);
  if (!endsAt(s, end)) return undefined;
  s.pos = end;
  return new BooleanNode(start, end, value);
}

function endsAt(s: ParseState, i: number): boolean {
  const c = s.units[i] as number;
  return endsScalar(c) || (c === NON_ASCII && isUnicodeSpace(s.text.charCodeAt(i)));
}
