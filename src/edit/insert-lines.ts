import type { TextEdit } from "../diagnostics/diagnostic.ts";
import { lineBreakAt } from "../toml/line-break.ts";
import { blankLineBefore, blankLineFrom, textStart } from "./lines.ts";

/**
 * Puts lines between two others.
 *
 * @param at The start of a line, or the end of the text.
 * @param lines Without their line breaks; one may be several lines that stay as they are.
 * @param apart Whether blank lines are to set them apart from what is around them.
 */
export function insertLines(text: string, at: number, lines: readonly string[], apart: boolean): TextEdit {
  const lineBreak = lineBreakAt(text, Math.max(at - 1, 0));
  const isFirst = at <= textStart(text);
  const isLast = at >= text.length;
  // The last line of a file may have no line break; it then has none after the edit either.
  const isOpenEnd = !isFirst && text[at - 1] !== "\n";
  let prefix = isOpenEnd ? lineBreak : "";
  let suffix = isOpenEnd ? "" : lineBreak;
  if (apart && !isFirst && !blankLineBefore(text, at)) prefix += lineBreak;
  if (apart && !isLast && !blankLineFrom(text, at)) suffix += lineBreak;
  return { range: { start: at, end: at }, text: prefix + lines.join(lineBreak) + suffix };
}
