import { isBlank } from "../tree/chars.ts";
import { KeyNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { replaceFix } from "./replace-fix.ts";
import { trimEnd } from "./trim-end.ts";

/**
 * Reports a key that needs quotes for what is in it, such as a space, and reads it as meant.
 *
 * @param limit Where the key ends at the latest; blanks before it do not belong to the key.
 * @param safe Whether putting it in quotes cannot be wrong.
 */
export function reportUnquotedKey(s: ParseState, start: number, limit: number, safe: boolean): KeyNode {
  const end = trimEnd(s.text, start, limit, isBlank);
  const raw = s.text.slice(start, end);
  s.report(
    "invalid-bare-key",
    start,
    end,
    "A key with a space or other special character needs quotes.",
    quoteFix(start, end, raw, safe),
  );
  return KeyNode.named(start, end, raw);
}

/** A fix that puts a key in quotes; none when the text itself holds quotes. */
export function quoteFix(
  start: number,
  end: number,
  raw: string,
  safe: boolean,
): ReturnType<typeof replaceFix> | undefined {
  if (raw.includes('"') || raw.includes("'") || raw.length > 1000) return undefined;
  return replaceFix("Put the key in quotes", safe, start, end, raw.includes("\\") ? `'${raw}'` : `"${raw}"`);
}
