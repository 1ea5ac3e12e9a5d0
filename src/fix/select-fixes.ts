import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import { TakenRanges } from "./taken-ranges.ts";

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
  const taken = new TakenRanges();
  for (const diagnostic of diagnostics) {
    const { fix } = diagnostic;
    if (!fix || (!fix.safe && !unsafe) || !taken.take(fix.edits)) continue;
    selected.push({ diagnostic, fix });
  }
  return selected;
}
