/**
 * The linter alone: less to load than the package as a whole.
 *
 * @packageDocumentation
 */
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { lintDocument } from "./lint-document.ts";
import type { LintOptions } from "./lint-options.ts";
import { parseText } from "./parse-text.ts";

export type { Knowledge } from "./knowledge/knowledge.ts";
export type { Diagnostic, Effect, Fix, Range, Related, Severity, TextEdit } from "./diagnostics/diagnostic.ts";
export type { FileKind, FileLookup, LintOptions, Platform, RuleLevel } from "./lint-options.ts";
export { lintDocument };

/**
 * Checks the text of a configuration file of Codex.
 *
 * Pure: reads no file, environment or clock. Never throws for bad input.
 *
 * @param text The file's content. A leading byte order mark is accepted where Codex accepts it.
 * @returns All findings, in the order of their places.
 * @example
 * ```ts
 * const [finding] = lint('modle = "gpt-5"');
 * finding.code; // "unknown-key"
 * finding.fix?.title; // "Rename to `model`"
 * ```
 */
export function lint(text: string, options: LintOptions = {}): Diagnostic[] {
  return lintDocument(parseText(text, options.kind), options);
}
