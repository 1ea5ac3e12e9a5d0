import type { CodexConfig } from "./config-types.ts";
import { type Diagnostic, isRefusal } from "./diagnostics/diagnostic.ts";
import type { LintOptions } from "./lint-options.ts";
import { lintDocument } from "./lint-document.ts";
import { parseToml } from "./toml/parse.ts";
import { roundIntegers } from "./toml/round-integers.ts";
import { toValue } from "./toml/value.ts";

/**
 * What `parseConfig` gives: the typed value when Codex would start with the file, and the findings in any case.
 *
 * @example
 * ```ts
 * const parsed: ParsedConfig = parseConfig('approval_policy = "allways"');
 * parsed.ok; // false
 * parsed.diagnostics[0]?.effect; // "fatal"
 * ```
 */
export type ParsedConfig =
  | { readonly ok: true; readonly config: CodexConfig; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a `config.toml` into a typed value.
 *
 * Keys that Codex ignores are still in the value. Dates are their text. Integers beyond 2^53 come as the nearest number that
 * JavaScript has; `parseToml` and `toValue` have all their digits.
 *
 * @param text The file's content.
 * @returns `ok: false` when Codex would refuse to start with the file.
 * @example
 * ```ts
 * const result = parseConfig('model = "gpt-5"');
 * if (result.ok) result.config.model; // "gpt-5"
 * parseConfig("model = 5").diagnostics.map(({ code }) => code); // ["wrong-type"]
 * ```
 */
export function parseConfig(text: string, options: LintOptions = {}): ParsedConfig {
  const document = parseToml(text);
  const diagnostics = lintDocument(document, options);
  if (diagnostics.some(({ effect }) => isRefusal(effect))) return { ok: false, diagnostics };
  const config = toValue(document.root);
  roundIntegers(config);
  return { ok: true, config: config as CodexConfig, diagnostics };
}
