import type { Range, TextEdit } from "../diagnostics/diagnostic.ts";
import { blankLineBefore, textStart } from "./lines.ts";
import { removeLines } from "./remove-lines.ts";

/**
 * Takes lines out and puts others in, which may go where the old ones were.
 *
 * @param added As `insertLines` gives it.
 */
export function relocateLines(text: string, lines: Range, added: TextEdit): TextEdit[] {
  const at = added.range.start;
  const isAbove = at <= lines.start;
  const between = isAbove ? text.slice(at, lines.start) : text.slice(lines.end, at);
  if (between.trim() !== "") {
    const removal = removeLines(text, [lines]);
    return isAbove ? [added, ...removal] : [...removal, added];
  }
  const range = { start: Math.min(at, lines.start), end: Math.max(at, lines.end) };
  return [{ range, text: isAbove ? asOpen(text, lines, added.text) : apart(text, lines, added.text) }];
}

/** Without a line break at the end where the old lines have none. */
function asOpen(text: string, { end }: Range, added: string): string {
  return text[end - 1] === "\n" ? added : added.trimEnd();
}

/** With a blank line in front, where one was to be between the old lines and the new ones. */
function apart(text: string, { start, end }: Range, added: string): string {
  const isOpen = text[end - 1] !== "\n";
  const [lineBreak] = (isOpen ? /^(?:\r?\n){2}/ : /^\r?\n/).exec(added) ?? [];
  const isApart = lineBreak === undefined || start <= textStart(text) || blankLineBefore(text, start);
  return (isApart ? "" : lineBreak.slice(0, isOpen ? lineBreak.length / 2 : undefined)) + added.trimStart();
}
