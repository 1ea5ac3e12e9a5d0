import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LintOptions } from "../lint-options.ts";
import { parseText } from "../parse-text.ts";
import { FixRun } from "./fix-run.ts";
import { standingOf } from "./standing.ts";

/**
 * What `applyFixes` did.
 *
 * @example
 * ```ts
 * const text = 'modle = "gpt-5"\napproval_policy = "on_request"';
 * const { applied }: AppliedFixes = applyFixes(text, lint(text));
 * applied.map(({ code }) => code); // ["unknown-key", "unknown-value"]
 * ```
 */
export interface AppliedFixes {
  readonly text: string;
  /**
   * The findings whose fixes are in the text. The others had none, one that is not safe or makes something worse, or one
   * that touches what an earlier one changes.
   */
  readonly applied: readonly Diagnostic[];
}

/**
 * Makes the fixes of some findings, all at once. Each is tried before, and left out where it does not repair its finding or
 * makes something worse. `fixText` goes on until nothing is left to fix.
 *
 * @param text The text that the findings are about.
 * @param options Those that the findings were made with; `unsafe` also takes fixes that may change what the author meant
 *   (default false).
 * @example
 * ```ts
 * const text = 'modle = "gpt-5"';
 * applyFixes(text, lint(text)).text; // 'model = "gpt-5"'
 * ```
 */
export function applyFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  options: LintOptions & { readonly unsafe?: boolean } = {},
): AppliedFixes {
  const { unsafe = false, ...lintOptions } = options;
  const document = parseText(text, options.kind);
  let result: AppliedFixes = { text, applied: [] };
  const run = new FixRun(document, lintOptions);
  run.tryFixes(standingOf(document, lintOptions), diagnostics, unsafe ? "any" : "safe", (_, { fixes, standing }) => {
    result = { text: standing.document.text, applied: fixes.map(({ diagnostic }) => diagnostic) };
    return fixes.length === 0;
  });
  return result;
}
