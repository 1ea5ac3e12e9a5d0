import type { Effect, Severity } from "../diagnostics/diagnostic.ts";
import type { FileKind } from "../lint-options.ts";
import type { RuleContext } from "./rule-context.ts";

/** What a rule tells about itself; `codex-config explain` and the docs show it. */
export interface RuleDocs {
  /** What is wrong, in one sentence. */
  readonly summary: string;
  /** What Codex does about it, and why that matters. */
  readonly why: string;
  /** How to repair it. */
  readonly fix: string;
  /** What kind of file the examples are; default `config`. */
  readonly kind?: FileKind;
  /** A file that gets the finding; a test runs it. */
  readonly bad: string;
  /** The repaired file; a test proves that it does not get the finding. */
  readonly good: string;
}

/** A check that a schema cannot express. */
export interface Rule {
  /** Diagnostic code; the path of the file below `src/rules` without `.ts`. */
  readonly code: string;
  readonly effect: Effect;
  /** Default: `error` for fatal effects, `warning` for the others. */
  readonly severity?: Severity;
  readonly docs: RuleDocs;
  readonly check: (context: RuleContext) => void;
}

/** Declares a rule, as `export const rule = defineRule({ ... })`; the registry `index.ts` is generated from the files. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
