import type { TextEdit, TomlPath } from "../toml/types.ts";

export type { TextEdit };

/**
 * What Codex does with the file because of a finding.
 *
 * - `fatal`: Codex refuses to start with this file.
 * - `dropped`: Codex starts and leaves the file out as a whole, such as an agent role, or a hook.
 * - `ignored`: Codex starts and drops the setting; with `--strict-config` it refuses the file.
 * - `inert`: Codex accepts the setting, strict mode too, but it has no effect here.
 * - `risk`: the setting takes effect, but likely not as meant, is unsafe, or leans on a quirk of Codex.
 */
export type Effect = "fatal" | "dropped" | "ignored" | "inert" | "risk";

/** Whether Codex does not take the file because of a finding: it refuses to start, or leaves the file out. */
export function isRefusal(effect: Effect): effect is "fatal" | "dropped" {
  return effect === "fatal" || effect === "dropped";
}

/** How loudly a finding is reported. */
export type Severity = "error" | "warning" | "info";

/** A half-open range of UTF-16 offsets into the source text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A repair: applying all its edits at once resolves the finding. */
export interface Fix {
  readonly title: string;
  /** True when the repair cannot change what the author meant. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** Another place that explains a finding, such as the first definition of a duplicate key. */
export interface Related {
  readonly message: string;
  readonly range: Range;
}

/** One finding about a file. */
export interface Diagnostic {
  /** Stable kebab-case id, such as `unknown-key` or `toml/duplicate-key`; `codex-config explain` tells more. */
  readonly code: string;
  readonly effect: Effect;
  readonly severity: Severity;
  /** One sentence that says what is wrong; never holds a secret's value. */
  readonly message: string;
  /** Where the finding is in the configuration; empty for the whole file. */
  readonly path: TomlPath;
  readonly range: Range;
  /** How to repair it, in words. */
  readonly hint?: string;
  readonly url?: string;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
}
