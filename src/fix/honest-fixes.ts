import { legible } from "../damage/legible.ts";
import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import { applyEdits } from "../edit/apply-edits.ts";
import { currentKnowledge } from "../knowledge/current.ts";
import type { LintOptions } from "../lint-options.ts";
import { rootShapeOf } from "../resolve/root-shape.ts";
import { disjoint, touches } from "../toml/disjoint-ranges.ts";
import type { OffsetRange, TomlDocument } from "../toml/types.ts";
import { powersOf } from "./powers.ts";
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
  const mayMatter = findings.filter((finding) => finding.fix?.safe === true && !isIdle(finding));
  if (mayMatter.length === 0) return findings;
  const shape = rootShapeOf(kind, knowledge);
  const before: Reading = { legible: legible(document), all: findings, shape };
  const powers = disjoint([...powersOf(before.legible.root, shape).values()].map(({ node }) => node));
  const open = new Set(mayMatter.filter(({ fix }) => fix && !takesOnlyPowerless(document, fix, powers)));
  let left = [...open];
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
    return fix && open.has(finding) && !safe.has(finding) ? { ...finding, fix: { ...fix, safe: false } } : finding;
  });
}

/** Whether a fix touches nothing that has an effect, or changes none. */
function isIdle(finding: Diagnostic): boolean {
  return finding.code === "removed-key" || keepsMeaning(finding);
}

/** Whether a fix does no more than take out what tells nothing of what Codex may do, and leaves all else in its tables. */
function takesOnlyPowerless({ text }: TomlDocument, { edits }: Fix, powers: readonly OffsetRange[]): boolean {
  return edits.every(
    ({ range, text: added }) =>
      added === "" && !HEADER.test(text.slice(range.start, range.end)) && !touches(powers, range),
  );
}

const HEADER = /^[ \t]*\[/m;
