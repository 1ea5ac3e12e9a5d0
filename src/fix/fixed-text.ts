import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** What `fixDocument` did. */
export interface FixedText {
  /** The repaired text; the given one when nothing was applied. */
  readonly text: string;
  /** The findings whose fixes were applied, in the order of application. Their ranges are those of their round. */
  readonly applied: readonly Diagnostic[];
  /** What is left to report about the repaired text. */
  readonly remaining: readonly Diagnostic[];
}
