import type { Diagnostic, TextEdit } from "../diagnostics/diagnostic.ts";
import type { LintOptions } from "../lint-options.ts";
import { applyEdits } from "../edit/apply-edits.ts";
import { type Selected, selectFixes } from "./select-fixes.ts";
import { type Standing, standingOf } from "./standing.ts";
import { type Trial, isHarmless, isTame, repairs } from "./trial.ts";

/** Which fixes to take: those that nobody has to look at first, also others that let Codex do no more than before, or all. */
export type Choice = "safe" | "tame" | "any";

const ACCEPTS: Readonly<Record<Choice, (trial: Trial) => boolean>> = {
  safe: isHarmless,
  tame: isTame,
  any: () => true,
};

/** Fixes that can be applied together, and how the document stands with them. */
export interface Accepted {
  readonly fixes: readonly Selected[];
  readonly standing: Standing;
}

/**
 * How much may be linted to find out which fixes go together: so many times the text, or so many characters for a short
 * one. It keeps the time in proportion to the text, whatever the fixes are like.
 */
const MOST_TEXTS = 64;
const MOST_CHARACTERS = 4_000_000;

/** Tries the fixes of one document. */
export class FixRun {
  readonly #options: LintOptions;
  #charactersLeft: number;

  constructor({ text }: { readonly text: string }, options: LintOptions) {
    this.#options = options;
    this.#charactersLeft = Math.max(MOST_CHARACTERS, text.length * MOST_TEXTS);
  }

  /**
   * Tries the fixes of some findings, in batches that do not touch each other.
   *
   * @param base How the document stands, with these findings among others.
   * @param judge Gets each batch and what of it can be applied; false ends the work.
   */
  tryFixes(
    base: Standing,
    findings: readonly Diagnostic[],
    choice: Choice,
    judge: (batch: readonly Selected[], accepted: Accepted) => boolean,
  ): void {
    let left = findings.filter(({ fix }) => fix !== undefined && (fix.safe || choice !== "safe"));
    while (left.length > 0 && this.#charactersLeft >= 0) {
      const batch = selectFixes(left, choice !== "safe");
      if (batch.length === 0 || !judge(batch, this.#acceptable(base, batch, choice))) return;
      const tried = new Set(batch.map(({ diagnostic }) => diagnostic));
      left = left.filter((finding) => !tried.has(finding));
    }
  }

  #acceptable(base: Standing, batch: readonly Selected[], choice: Choice): Accepted {
    const fixes: Selected[] = [];
    let standing = base;
    const pending = [batch];
    for (let added = pending.pop(); added; added = pending.pop()) {
      const edits = editsOf(fixes, added);
      const text = applyEdits(base.document.text, edits);
      this.#charactersLeft -= text.length;
      if (this.#charactersLeft < 0) break;
      const after = standingOf(base.document.syntax.parse(text), this.#options);
      const trial: Trial = { base, before: standing, after, added, edits };
      if (repairs(trial) && ACCEPTS[choice](trial)) {
        for (const one of added) fixes.push(one);
        standing = after;
      } else if (added.length > 1) {
        const middle = added.length >> 1;
        pending.push(added.slice(middle), added.slice(0, middle));
      }
    }
    return { fixes, standing };
  }
}

function editsOf(...groups: readonly (readonly Selected[])[]): TextEdit[] {
  return groups.flatMap((group) => group.flatMap(({ fix }) => fix.edits));
}
