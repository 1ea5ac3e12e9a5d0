import type { Range, TextEdit } from "../diagnostics/diagnostic.ts";
import { blankLineBefore, blankLineFrom, textStart } from "./lines.ts";

/** Takes whole lines away, and one of two blank lines that would meet. The ranges may touch each other or overlap. */
export function removeLines(text: string, ranges: readonly Range[]): TextEdit[] {
  return joined(text, ranges).map((range) => ({ range: withBlankLine(text, range), text: "" }));
}

/** Ranges in their order, with those as one that have nothing but blanks between them. */
function joined(text: string, ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && text.slice(last.end, range.start).trim() === "") {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else result.push(range);
  }
  return result;
}

function withBlankLine(text: string, { start, end }: Range): Range {
  const isFirst = start <= textStart(text);
  const before = blankLineBefore(text, start);
  if (end < text.length) {
    const after = isFirst || before ? blankLineFrom(text, end) : undefined;
    return { start, end: after?.end ?? end };
  }
  const from = before?.start ?? start;
  if (text.endsWith("\n") || from <= textStart(text)) return { start: from, end };
  // A file without a line break at its end is left without one.
  return { start: from - (text[from - 2] === "\r" ? 2 : 1), end };
}
