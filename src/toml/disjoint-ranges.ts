import { countLeading } from "./count-leading.ts";
import type { OffsetRange } from "./types.ts";

/** Ranges in order; those that overlap become one. */
export function disjoint<Part extends OffsetRange>(ranges: readonly Part[]): (Part | OffsetRange)[] {
  const result: (Part | OffsetRange)[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (!last || range.start >= last.end) result.push(range);
    else if (range.end > last.end) result[result.length - 1] = { start: last.start, end: range.end };
  }
  return result;
}

/**
 * Whether one of some ranges overlaps another one.
 *
 * @param ranges In order and without overlaps.
 */
export function touches(ranges: readonly OffsetRange[], { start, end }: OffsetRange): boolean {
  const next = ranges[countLeading(ranges, (range) => range.end <= start)];
  return next !== undefined && next.start < end;
}
