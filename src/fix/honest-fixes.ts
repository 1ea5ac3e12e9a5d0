import { legible } from "../damage/find-damage.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { applyEdits } from "../edit/apply-edits.ts";
import { currentKnowledge } from "../knowledge/current.ts";
import type { LintOptions } from "../lint-options.ts";
import { rootShapeOf } from "../resolve/root-shape.ts";
import type { TomlDocument } from "../toml/types.ts";
import { type Selected, selectFixes } from "./select-fixes.ts";
import { type Reading, isTame, keepsMeaning } from "./trial.ts";

/** How many texts may be read to find out; what is left then is not known to be safe. */
const MOST_TEXTS = 64;

/**
 * Findings whose fixes are called safe only where they let Codex do no more than before: who reports one looks at one place.
 * Whether a fix repairs its finding takes another look at the whole; see `triedFixes`.
 *
 * @param findings All there are about the document.
 */
export function honestFixes(
  document: TomlDocument,
  findings: readonly Diagnostic[],
  { kind = "config", knowledge = currentKnowledge() }: LintOptions,
): readonly Diagnostic[] {
  const isOpen = (finding: Diagnostic): boolean => finding.fix?.safe === true && !isIdle(finding);
  let left = findings.filter(isOpen);
  if (left.length === 0) return findings;
  const shape = rootShapeOf(kind, knowledge);
  const before: Reading = { legible: legible(document), all: findings, shape };
  const safe = new Set<Diagnostic>();
  let textsLeft = MOST_TEXTS;
  while (left.length > 0 && textsLeft > 0) {
    const batch = selectFixes(left, false);
    if (batch.length === 0) break;
    const pending: (readonly Selected[])[] = [batch];
    for (let added = pending.pop(); added && textsLeft > 0; added = pending.pop()) {
      textsLeft--;
      const edits = added.flatMap(({ fix }) => fix.edits);
      const after = { ...before, legible: legible(document.syntax.parse(applyEdits(document.text, edits))) };
      if (isTame({ before, after })) {
        for (const { diagnostic } of added) safe.add(diagnostic);
      } else if (added.length > 1) {
        const middle = added.length >> 1;
        pending.push(added.slice(middle), added.slice(0, middle));
      }
    }
    const tried = new Set(batch.map(({ diagnostic }) => diagnostic));
    left = left.filter((finding) => !tried.has(finding));
  }
  return findings.map((finding) => {
    const { fix } = finding;
    return fix && isOpen(finding) && !safe.has(finding) ? { ...finding, fix: { ...fix, safe: false } } : finding;
  });
}

/** Whether a fix touches nothing that has an effect, or changes none. */
function isIdle(finding: Diagnostic): boolean {
  if (finding.code === "removed-key" || keepsMeaning(finding)) return true;
  return finding.code === "unknown-key" && finding.fix?.edits.every(({ text }) => text === "") === true;
}
