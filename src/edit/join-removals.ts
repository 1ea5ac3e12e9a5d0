import type { Range, TextEdit } from "../diagnostics/diagnostic.ts";

/**
 * The removals of several pairs as one: two that stand side by side within braces both take the comma between them, and the
 * last of those that stay needs none.
 */
export function joinRemovals(text: string, removals: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const removal of removals.toSorted((a, b) => a.range.start - b.range.start)) {
    const last = joined.at(-1);
    if (!last || removal.range.start >= last.range.end) joined.push(removal);
    else {
      const range = { start: last.range.start, end: Math.max(last.range.end, removal.range.end) };
      joined[joined.length - 1] = { range: withComma(text, range), text: last.text + removal.text };
    }
  }
  return joined;
}

/** A range with the comma before it, where it reaches to the closing brace. */
function withComma(text: string, { start, end }: Range): Range {
  const before = text.slice(0, start).trimEnd();
  return before.endsWith(",") && /^\s*\}/.test(text.slice(end)) ? { start: before.length - 1, end } : { start, end };
}
