import type { Range } from "../diagnostics/diagnostic.ts";
import { countLeading } from "../toml/count-leading.ts";
import { oncePer } from "../toml/once-per.ts";
import type { OffsetRange, TomlDocument } from "../toml/types.ts";
import { textStart } from "./lines.ts";

/** The starts of the lines of a document: a line may be as long as the text, and hold thousands of statements. */
const lineStartsOf = oncePer(({ text }: TomlDocument): readonly number[] => {
  const starts = [textStart(text)];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
});

/** The lines that a statement stands on, with the last line break. */
export function statementLines(document: TomlDocument, { start, end }: OffsetRange): Range {
  const starts = lineStartsOf(document);
  const startsBy = (offset: number): number => countLeading(starts, (lineStart) => lineStart <= offset);
  return { start: starts[startsBy(start) - 1] as number, end: starts[startsBy(end)] ?? document.text.length };
}
