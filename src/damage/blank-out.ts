import type { OffsetRange } from "../toml/types.ts";

/** A text of the same length with blanks for all characters in ranges, but for line feeds. The ranges are in order. */
export function blankOut(text: string, ranges: readonly OffsetRange[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, " "));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
