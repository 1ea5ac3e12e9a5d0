import type { TextEdit } from "../diagnostics/diagnostic.ts";

/**
 * The text after all edits have been made at once.
 *
 * @param edits Edits that do not overlap, in any order; insertions at the same place keep their order.
 * @example
 * ```ts
 * applyEdits("a = 1\n", [{ range: { start: 4, end: 5 }, text: "2" }]); // "a = 2\n"
 * ```
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let result = "";
  let at = 0;
  for (const { range, text: replacement } of sorted) {
    if (range.start < at) throw new Error("edits overlap");
    result += text.slice(at, range.start) + replacement;
    at = range.end;
  }
  return result + text.slice(at);
}
