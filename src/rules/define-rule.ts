import type { Effect, Severity } from "../diagnostics/diagnostic.ts";
import type { RuleContext } from "./rule-context.ts";

/** What a rule tells about itself; `codex-config explain` and the docs show it. */
export interface RuleDocs {
  /** What is wrong, in one sentence. */
  readonly what: string;
  /** What Codex does about it, and why that matters. */
  readonly why: string;
  /** How to repair it. */
  readonly fix: string;
}

/** A check that a schema cannot express. */
export interface Rule {
  /** Diagnostic code; the file is named after it, with `-` for `/`. */
  readonly code: string;
  readonly effect: Effect;
  /** Default: `error` for fatal effects, `warning` for the others. */
  readonly severity?: Severity;
  readonly docs: RuleDocs;
  readonly check: (context: RuleContext) => void;
}

/** Declares a rule. It only gives the literal its type; the registry `index.ts` is generated from the files. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
