import type { Effect } from "./diagnostic.ts";

/**
 * What a diagnostic code means; `codex-config explain` shows it.
 *
 * @example
 * ```ts
 * const docs: CodeDocs | undefined = diagnosticCodes["mcp/unusable-address"];
 * docs?.effect; // "risk"
 * lint(docs?.bad ?? "").map(({ code }) => code); // ["mcp/unusable-address"]
 * ```
 */
export interface CodeDocs {
  /** The effect that its findings have, or have most often. */
  readonly effect: Effect;
  /** What is wrong, in one sentence. */
  readonly summary: string;
  /** What Codex does about it, and why that matters. */
  readonly why: string;
  /** How to repair it. */
  readonly fix: string;
  /** The group that has to be asked for before it is reported. */
  readonly group?: "audit" | "release";
  /** A file that gets the finding. */
  readonly bad?: string;
  /** The same file, repaired. */
  readonly good?: string;
}
