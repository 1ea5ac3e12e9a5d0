import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LintOptions } from "../lint-options.ts";
import { SecretMask } from "../secrets/secret-mask.ts";
import type { TomlDocument } from "../toml/types.ts";
import { type Choice, FixRun } from "./fix-run.ts";
import { standingOf } from "./standing.ts";

/** How fixes are applied. */
export interface FixOptions extends LintOptions {
  /** Whether to take fixes too that may change what the author meant. Default: false. */
  readonly unsafe?: boolean;
}

/** What `fixDocument` did. */
export interface FixedText {
  /** The repaired text; the given one when nothing was applied. */
  readonly text: string;
  /** The findings whose fixes were applied, in the order of application. Their ranges are those of their round. */
  readonly applied: readonly Diagnostic[];
  /** What is left to report about the repaired text. */
  readonly remaining: readonly Diagnostic[];
}

/**
 * Applies the fixes of all findings, until none is left that helps. Only the ranges that the fixes name change: comments,
 * order, spacing, quotes and line ends stay. No fix is applied that leaves its finding or brings another syntax error,
 * fatal or ignored finding; no safe one that changes a value beside its own or lets Codex do more.
 */
export function fixDocument(document: TomlDocument, { unsafe = false, ...options }: FixOptions = {}): FixedText {
  return fixInRounds(document, options, unsafe ? ["safe", "any"] : ["safe"]);
}

/**
 * The same for some findings.
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
