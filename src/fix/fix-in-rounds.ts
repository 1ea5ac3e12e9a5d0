import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LintOptions } from "../lint-options.ts";
import { SecretMask } from "../secrets/secret-mask.ts";
import type { TomlDocument } from "../toml/types.ts";
import type { FixedText } from "./fixed-text.ts";
import { type Choice, FixRun } from "./fix-run.ts";
import { standingOf } from "./standing.ts";

/**
 * Applies the fixes of findings until none is left that helps; see `fixText`.
 *
 * @param choices Which fixes to take; those of a later choice when there are none left of the earlier ones.
 * @param isWanted Whether to repair what a finding about a document tells.
 */
export function fixInRounds(
  document: TomlDocument,
  options: LintOptions,
  choices: readonly Choice[],
  isWanted: (finding: Diagnostic, document: TomlDocument) => boolean = () => true,
): FixedText {
  const run = new FixRun(document, options);
  const applied: Diagnostic[] = [];
  let standing = standingOf(document, options);
  const round = (choice: Choice): boolean => {
    const before = standing;
    const wanted = before.findings.filter((finding) => isWanted(finding, before.document));
    run.tryFixes(before, wanted, choice, (_, accepted) => {
      if (accepted.fixes.length === 0) return true;
      const mask = SecretMask.of(before.document);
      for (const { diagnostic } of accepted.fixes) applied.push(mask.finding(diagnostic));
      standing = accepted.standing;
      return false;
    });
    return standing !== before;
  };
  while (choices.some(round));
  const mask = SecretMask.of(standing.document);
  const remaining = standing.findings.map((finding) => mask.finding(finding));
  return { text: standing.document.text, applied, remaining };
}
