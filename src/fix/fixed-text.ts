import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/**
 * What `fixText` did.
 *
 * @example
 * ```ts
 * const { text, remaining }: FixedText = fixText('modle = "gpt-5"\npersonality = 1');
 * text; // 'model = "gpt-5"\npersonality = 1'
 * remaining.map(({ code }) => code); // ["wrong-type"]
 * ```
 */
export interface FixedText {
  /** The repaired text; the given one when nothing was applied. */
  readonly text: string;
  /** The findings whose fixes were applied, in the order of application. Their ranges are those of their round. */
  readonly applied: readonly Diagnostic[];
  /** What is left to report about the repaired text. */
  readonly remaining: readonly Diagnostic[];
}
