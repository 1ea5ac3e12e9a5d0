import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlPair } from "../toml/types.ts";
import type { NewPair } from "./add-pairs.ts";

/** The comments on a pair within braces that its removal takes along; those within its value are not among them. */
export function commentsLost(
  { comments, text }: TomlDocument,
  pair: TomlPair,
  removal: readonly TextEdit[],
): Required<Pick<NewPair, "above" | "behind">> {
  const textsOf = (isWanted: (start: number) => boolean): string[] =>
    comments
      .filter(({ start }) => isWanted(start) && removal.some(({ range }) => range.start <= start && start < range.end))
      .map(({ start, end }) => text.slice(start, end));
  return {
    above: textsOf((start) => start < pair.start),
    behind: textsOf((start) => start >= pair.end)
      .map((comment) => ` ${comment}`)
      .join(""),
  };
}
