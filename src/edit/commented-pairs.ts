import type { OffsetRange, TomlDocument, TomlPair } from "../toml/types.ts";

/**
 * The pairs within braces as lines, with the comments between them: one behind a pair stays there, others get a line.
 *
 * @param prefix What is to stand in front of each pair.
 */
export function commentedPairs(
  { text, comments }: TomlDocument,
  { start, end, pairs }: { readonly start: number; readonly end: number; readonly pairs: readonly TomlPair[] },
  prefix = "",
): string[] {
  const said = (comment: OffsetRange): string => text.slice(comment.start, comment.end);
  const left = comments.filter((comment) => comment.start >= start && comment.end <= end);
  let passed = 0;
  /** Asked for from the first to the last: each comment is looked at once. */
  const within = (from: number, to: number): OffsetRange[] => {
    while ((left[passed]?.start ?? from) < from) passed++;
    const first = passed;
    while ((left[passed]?.end ?? Infinity) <= to) passed++;
    return left.slice(first, passed);
  };
  return [
    ...within(start, pairs[0]?.start ?? end).map(said),
    ...pairs.flatMap((pair, index) => {
      const own = prefix + text.slice(pair.start, pair.end);
      const [first, ...others] = within(pair.end, pairs[index + 1]?.start ?? end);
      if (!first) return [own];
      const isBehind = !text.slice(pair.end, first.start).includes("\n");
      return [...(isBehind ? [`${own} ${said(first)}`] : [own, said(first)]), ...others.map(said)];
    }),
  ];
}
