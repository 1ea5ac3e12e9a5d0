import { legible } from "../damage/legible.ts";
import { type Diagnostic, isRefusal } from "../diagnostics/diagnostic.ts";
import { currentKnowledge } from "../knowledge/current.ts";
import type { TableShape } from "../knowledge/shape.ts";
import type { LintOptions } from "../lint-options.ts";
import { unmaskedFindings } from "../unmasked-findings.ts";
import { rootShapeOf } from "../resolve/root-shape.ts";
import type { TomlDocument } from "../toml/types.ts";

/** A document and how it stands: what is wrong with it, counted by what must not grow. */
export interface Standing {
  readonly document: TomlDocument;
  /** The same without its damage; offsets are the same. */
  readonly legible: TomlDocument;
  /** What is reported, in its order; with the secrets that it quotes. */
  readonly findings: readonly Diagnostic[];
  /** All there is, that too which the levels of the options leave out. */
  readonly all: readonly Diagnostic[];
  readonly counts: Counts;
  /** What the models say of such a file. */
  readonly shape: TableShape;
}

/**
 * Numbers of findings, the worst first. `fatal` is what Codex refuses, the syntax errors included; a key that Codex drops without a word is as bad
 * as an ignored one. Of the others, two remarks weigh as much as one warning.
 */
export type Counts = readonly [syntax: number, fatal: number, ignored: number, others: number];

/** Looks at a document; `findings` saves the work where they are known already. */
export function standingOf(
  document: TomlDocument,
  options: LintOptions,
  findings: readonly Diagnostic[] = unmaskedFindings(document, options),
): Standing {
  const { rules, ...withoutLevels } = options;
  const all = rules ? unmaskedFindings(document, withoutLevels) : findings;
  let fatal = 0;
  let ignored = 0;
  let others = 0;
  for (const finding of all) {
    if (isRefusal(finding.effect)) fatal++;
    else if (isIgnored(finding)) ignored++;
    else others += weightOf(finding);
  }
  return {
    document,
    legible: legible(document),
    findings,
    all,
    counts: [document.errors.length, fatal, ignored, others],
    shape: rootShapeOf(options.kind ?? "config", options.knowledge ?? currentKnowledge()),
  };
}

/** How much a finding weighs that is neither fatal nor ignored. */
export function weightOf({ severity }: Diagnostic): number {
  return severity === "info" ? 1 : 2;
}

/** Whether a finding says that Codex leaves something out that is written. */
export function isIgnored({ code, effect }: Diagnostic): boolean {
  return effect === "ignored" || (effect === "inert" && code === "unknown-key");
}
