import { isBlank } from "./chars.ts";
import { KeyNode } from "./nodes.ts";
import { quoteFix } from "./scan-key.ts";
import type { ParseState } from "./state.ts";

/**
 * Reports a key that needs quotes for what is in it, such as a space, and reads it as meant.
 *
 * @param limit Where the key ends at the latest; blanks before it do not belong to the key.
 * @param safe Whether putting it in quotes cannot be wrong.
 */
export function reportUnquotedKey(s: ParseState, start: number, limit: number, safe: boolean): KeyNode {
  let end = limit;
  while (isBlank(s.text.charCodeAt(end - 1))) end--;
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
