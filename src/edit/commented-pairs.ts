import type { TomlDocument, TomlPair } from "../toml/types.ts";

/** The pairs within braces as lines, each below the comments in front of it; those behind the last one come last. */
export function commentedPairs(
  { text, comments }: TomlDocument,
  table: { readonly start: number; readonly end: number; readonly pairs: readonly TomlPair[] },
): string[] {
  const within = (start: number, end: number): string[] =>
    comments
      .filter((comment) => comment.start >= start && comment.end <= end)
      .map((comment) => text.slice(comment.start, comment.end));
  const ends = [table.start, ...table.pairs.map(({ end }) => end)];
  const lines = table.pairs.flatMap(({ start, end }, index) => [
    ...within(ends[index] as number, start),
    text.slice(start, end),
  ]);
  return [...lines, ...within(ends.at(-1) as number, table.end)];
}
