import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { OffsetRange, TomlDocument, TomlPair } from "../toml/types.ts";

/** The comments that a removal takes along, but for those within the value. */
export function commentsLost({ comments }: TomlDocument, pair: TomlPair, removal: readonly TextEdit[]): OffsetRange[] {
  return comments.filter(
    ({ start }) =>
      (start < pair.start || start >= pair.end) &&
      removal.some(({ range }) => range.start <= start && start < range.end),
  );
}
