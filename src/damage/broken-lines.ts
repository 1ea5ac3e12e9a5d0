import { oncePer } from "../toml/once-per.ts";
import type { OffsetRange, TomlSyntaxError } from "../toml/types.ts";
import type { Broken } from "./damage.ts";

/** A line on which syntax errors start. */
export interface BrokenLine extends OffsetRange {
  /** Its text without the line break, cut off where it is very long. */
  readonly text: string;
  readonly errors: readonly TomlSyntaxError[];
  /** Where the next line starts. */
  readonly next: number;
}

/** No line that is longer is told by its looks. */
const LONGEST_LINE = 500;

/** The lines on which syntax errors start, in order. */
export const brokenLines = oncePer(({ text, errors }: Broken): readonly BrokenLine[] => {
  const lines: (BrokenLine & { readonly errors: TomlSyntaxError[] })[] = [];
  for (const error of errors) {
    const last = lines.at(-1);
    if (last && error.start < last.next) {
      last.errors.push(error);
      continue;
    }
    const start = text.lastIndexOf("\n", error.start - 1) + 1;
    const lineFeed = text.indexOf("\n", error.start);
    const end = lineFeed === -1 ? text.length : lineFeed;
    const line = text.slice(start, Math.min(end, start + LONGEST_LINE)).trimEnd();
    lines.push({ start, end, next: end + 1, text: line, errors: [error] });
  }
  return lines;
});
