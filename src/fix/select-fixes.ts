import type { Diagnostic, Fix, TextEdit } from "../diagnostics/diagnostic.ts";

/** A finding whose fix is to be applied. */
export interface Selected {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/**
 * The fixes that can be applied together: in the order of their findings, each that touches nothing an earlier one
 * touches. The others wait for the next round.
 *
 * @param unsafe Whether to take fixes that may change what the author meant.
 */
export function selectFixes(diagnostics: readonly Diagnostic[], unsafe: boolean): Selected[] {
  const selected: Selected[] = [];
  const taken: TextEdit["range"][] = [];
  for (const diagnostic of diagnostics) {
    const { fix } = diagnostic;
    if (!fix || (!fix.safe && !unsafe)) continue;
    if (fix.edits.some(({ range }) => taken.some((other) => touches(range, other)))) continue;
    for (const { range } of fix.edits) taken.push(range);
    selected.push({ diagnostic, fix });
  }
  return selected;
}

// Two edits at one point would depend on their order, so they count as touching.
function touches(a: TextEdit["range"], b: TextEdit["range"]): boolean {
  return a.start <= b.end && b.start <= a.end;
}
