import type { Range } from "../diagnostics/diagnostic.ts";
import { secretLikeRanges } from "./secret-like.ts";

/**
 * A text without what looks like a secret in it, for texts that belong to no document.
 *
 * @param mask What to write instead.
 */
export function withoutSecrets(text: string, mask = "***"): string {
  return replaceRanges(text, secretLikeRanges(text), mask);
}

/** A text with something else in the place of ranges, which may overlap. */
export function replaceRanges(text: string, ranges: readonly Range[], mask: string): string {
  if (ranges.length === 0) return text;
  let result = "";
  let done = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= done) continue;
    if (start >= done) result += text.slice(done, start) + mask;
    done = end;
  }
  return result + text.slice(done);
}
