import type { Range } from "../diagnostics/diagnostic.ts";

const BOM = 0xfeff;

/** Where a text begins, behind its byte order mark. */
export function textStart(text: string): number {
  return text.charCodeAt(0) === BOM ? 1 : 0;
}

/** The start of the line of an offset. */
export function lineStart(text: string, offset: number): number {
  // From 0 on, `lastIndexOf` would look at the first character all the same.
  return offset === 0 ? textStart(text) : Math.max(textStart(text), text.lastIndexOf("\n", offset - 1) + 1);
}

/** The end of the line of an offset, behind its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}

/** The line that ends at an offset; undefined at the start of the text. */
export function lineBefore(text: string, start: number): Range | undefined {
  return start <= textStart(text) ? undefined : { start: lineStart(text, start - 1), end: start };
}

/** The line that begins at an offset; undefined at the end of the text. */
export function lineFrom(text: string, start: number): Range | undefined {
  return start >= text.length ? undefined : { start, end: lineEnd(text, start) };
}

/** The line that ends at an offset, if it is blank. */
export function blankLineBefore(text: string, end: number): Range | undefined {
  const first = textStart(text);
  if (end <= first) return undefined;
  let at = text[end - 1] === "\n" ? end - 1 : end;
  while (at > first && isBlank(text, at - 1)) at--;
  return at === first || text[at - 1] === "\n" ? { start: at, end } : undefined;
}

/** The line that begins at an offset, if it is blank. */
export function blankLineFrom(text: string, start: number): Range | undefined {
  if (start >= text.length) return undefined;
  let at = start;
  while (at < text.length && isBlank(text, at)) at++;
  if (at === text.length) return { start, end: at };
  return text[at] === "\n" ? { start, end: at + 1 } : undefined;
}

/** Within a line: a line break is none. */
function isBlank(text: string, at: number): boolean {
  const char = text[at];
  return char === " " || char === "\t" || char === "\r";
}

export function isCommentLine(text: string, line: Range): boolean {
  return /^[ \t]*#/.test(text.slice(line.start, line.end));
}

/** The blanks at the start of the line of an offset. */
export function indentOf(text: string, offset: number): string {
  const start = lineStart(text, offset);
  let end = start;
  while (text[end] === " " || text[end] === "\t") end++;
  return text.slice(start, end);
}
