import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LintOptions } from "../lint-options.ts";
import { lint } from "../lint.ts";
import { parseToml } from "../toml/parse.ts";
import { applyEdits } from "./apply-edits.ts";
import { type Selected, selectFixes } from "./select-fixes.ts";

/** What `fixText` did. */
export interface FixedText {
  /** The repaired text; the given one when nothing was applied. */
  readonly text: string;
  /** The findings whose fixes were applied, in the order of application. Their ranges are those of their round. */
  readonly applied: readonly Diagnostic[];
  /** What is left to report about the repaired text. */
  readonly remaining: readonly Diagnostic[];
}

// Each round resolves what the one before kept apart; a handful is plenty, and an end is certain.
const MOST_ROUNDS = 10;

/**
 * Applies the fixes of all findings. Only the ranges that the fixes name change: comments, order, spacing, quotes and line
 * ends stay. A fix that would bring a syntax error or another fatal finding is left out.
 *
 * @param options How to lint; `unsafe` also takes fixes that may change what the author meant (default false).
 * @example
 * ```ts
 * fixText('modle = "gpt-5"').text; // 'model = "gpt-5"'
 * ```
 */
export function fixText(text: string, options: LintOptions & { readonly unsafe?: boolean } = {}): FixedText {
  const { unsafe = false, ...lintOptions } = options;
  const applied: Diagnostic[] = [];
  let current = text;
  let findings = lint(current, lintOptions);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = applyRound(current, findings, selectFixes(findings, unsafe), lintOptions);
    if (!step) break;
    current = step.text;
    findings = step.findings;
    applied.push(...step.applied);
  }
  return { text: current, applied, remaining: findings };
}

interface Round {
  readonly text: string;
  readonly findings: Diagnostic[];
  readonly applied: readonly Diagnostic[];
}

/** Applies a selection, or, where that makes something worse, the part of it that does not. */
function applyRound(
  text: string,
  before: readonly Diagnostic[],
  selected: readonly Selected[],
  options: LintOptions,
): Round | undefined {
  if (selected.length === 0) return undefined;
  const fixed = applyEdits(
    text,
    selected.flatMap(({ fix }) => fix.edits),
  );
  const findings = lint(fixed, options);
  const isWorse = count(findings) > count(before) || parseToml(fixed).errors.length > parseToml(text).errors.length;
  if (!isWorse && fixed !== text)
    return { text: fixed, findings, applied: selected.map(({ diagnostic }) => diagnostic) };
  if (selected.length === 1) return undefined;
  const middle = selected.length >> 1;
  const first = applyRound(text, before, selected.slice(0, middle), options);
  return first ?? applyRound(text, before, selected.slice(middle), options);
}

function count(findings: readonly Diagnostic[]): number {
  return findings.filter(({ effect }) => effect === "fatal" || effect === "ignored").length;
}
