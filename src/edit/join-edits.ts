import type { Range, TextEdit } from "../diagnostics/diagnostic.ts";

/**
 * Edits that were worked out one by one, as edits that do not overlap: two pairs side by side within braces both take the
 * comma between them, and what is put in may go where lines are taken out.
 */
export function joinEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.range.start - b.range.start)) {
    const last = joined.at(-1);
    if (!last || edit.range.start >= last.range.end) joined.push(edit);
    else {
      const range = { start: last.range.start, end: Math.max(last.range.end, edit.range.end) };
      const written = last.text + edit.text;
      joined[joined.length - 1] = { range: written === "" ? withComma(text, range) : range, text: written };
    }
  }
  return joined;
}

/** A range with the comma before it, where it reaches to the closing brace: the last pair that stays needs none. */
function withComma(text: string, { start, end }: Range): Range {
  const before = text.slice(0, start).trimEnd();
  return before.endsWith(",") && /^\s*\}/.test(text.slice(end)) ? { start: before.length - 1, end } : { start, end };
}
