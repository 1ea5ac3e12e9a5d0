import type { Range } from "../diagnostics/diagnostic.ts";

/**
 * Replaces what is in the ranges by asterisks. The text keeps its length, line breaks and the quotes around a range, so
 * that offsets into it stay right.
 */
export function maskRanges(text: string, ranges: readonly Range[]): string {
  let masked = "";
  let done = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    masked += text.slice(done, from) + maskValue(text.slice(from, end));
    done = end;
  }
  return masked + text.slice(done);
}

function maskValue(value: string): string {
  const quotes = /^("""|'''|"|')[^]*\1$/.exec(value)?.[1]?.length ?? 0;
  const inner = value.slice(quotes, value.length - quotes).replace(/[^\r\n]/g, "*");
  return value.slice(0, quotes) + inner + value.slice(value.length - quotes);
}
