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
 *
 * @example
 * ```ts
 * const effects: Effect[] = lint('modle = "gpt-5"\napproval_policy = "allways"').map(({ effect }) => effect);
 * effects; // ["ignored", "fatal"]
 * ```
 */
export type Effect = "fatal" | "dropped" | "ignored" | "inert" | "risk";

/** Whether Codex does not take the file because of a finding: it refuses to start, or leaves the file out. */
export function isRefusal(effect: Effect): effect is "fatal" | "dropped" {
  return effect === "fatal" || effect === "dropped";
}

/**
 * How loudly a finding is reported.
 *
 * @example
 * ```ts
 * const severities: Severity[] = lint('modle = "gpt-5"\napproval_policy = "allways"').map(({ severity }) => severity);
 * severities; // ["warning", "error"]
 * ```
 */
export type Severity = "error" | "warning" | "info";

/**
 * A half-open range of UTF-16 offsets into the source text.
 *
 * @example
 * ```ts
 * const text = 'modle = "gpt-5"';
 * lint(text).map(({ range }: { range: Range }) => text.slice(range.start, range.end)); // ["modle"]
 * ```
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A repair: applying all its edits at once resolves the finding.
 *
 * @example
 * ```ts
 * const fix: Fix | undefined = lint('modle = "gpt-5"')[0]?.fix;
 * fix?.title; // "Rename to `model`"
 * fix?.edits; // [{ range: { start: 0, end: 5 }, text: "model" }]
 * ```
 */
export interface Fix {
  readonly title: string;
  /** True when the repair cannot change what the author meant. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/**
 * Another place that explains a finding, such as the first definition of a duplicate key.
 *
 * @example
 * ```ts
 * const text = "[tui]\n[tui]";
 * const related: readonly Related[] | undefined = lint(text)[0]?.related;
 * related?.map(({ range }) => positionAt(text, range.start).line); // [1]
 * ```
 */
export interface Related {
  readonly message: string;
  readonly range: Range;
}

/**
 * One finding about a file.
 *
 * @example
 * ```ts
 * const [finding]: readonly Diagnostic[] = lint("[tui]\nanimations = 1");
 * finding?.code; // "wrong-type"
 * finding?.path; // ["tui", "animations"]
 * finding?.range; // { start: 19, end: 20 }
 * ```
 */
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
  /** A page that tells more; no finding of this version has one. */
  readonly url?: string;
  /** Other places that explain it. */
  readonly related?: readonly Related[];
  readonly fix?: Fix;
}
