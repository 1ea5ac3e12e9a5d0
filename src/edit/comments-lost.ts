import type { TextEdit } from "../diagnostics/diagnostic.ts";
import { countLeading } from "../toml/count-leading.ts";
import type { OffsetRange, TomlDocument, TomlPair } from "../toml/types.ts";
import type { NewPair } from "./add-pairs.ts";

/** The comments on a pair within braces that its removal takes along; those within its value are not among them. */
export function commentsLost(
  document: TomlDocument,
  pair: TomlPair,
  removal: readonly TextEdit[],
): Required<Pick<NewPair, "above" | "behind">> {
  const lost = removal.flatMap(({ range }) => commentsFrom(document, range));
  const textOf = ({ start, end }: OffsetRange): string => document.text.slice(start, end);
  return {
    above: lost.filter(({ start }) => start < pair.start).map(textOf),
    behind: lost
      .filter(({ start }) => start >= pair.end)
      .map((comment) => ` ${textOf(comment)}`)
      .join(""),
  };
}

/** The comments that start in a range. */
function commentsFrom({ comments }: TomlDocument, { start, end }: OffsetRange): readonly OffsetRange[] {
  const countBefore = (offset: number): number => countLeading(comments, (comment) => comment.start < offset);
  return comments.slice(countBefore(start), countBefore(end));
}
