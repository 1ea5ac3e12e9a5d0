/** How Codex reads: as it runs by default, or with `--strict-config`. */
export type Mode = "lenient" | "strict";

/** What Codex says about a config.toml. */
export interface Verdict {
  /** Whether it would start; null when it gave no answer. */
  readonly ok: boolean | null;
  /** From 1; null or missing when Codex names no place. */
  readonly line?: number | null;
  readonly column?: number | null;
  readonly detail?: string;
}

/** What Codex says as it runs by default, and with `--strict-config`. */
export interface Verdicts {
  readonly lenient: Verdict;
  readonly strict: Verdict;
}
