/**
 * Check, lint and read the configuration of the Codex CLI.
 *
 * @packageDocumentation
 */
export { CODEX_VERSION } from "./knowledge/codex-version.ts";
export type { Knowledge } from "./knowledge/knowledge.ts";
export * from "./config-types.ts";
export type { Diagnostic, Effect, Fix, Range, Related, Severity, TextEdit } from "./diagnostics/diagnostic.ts";
export type { FileKind, FileLookup, LintOptions, Platform, RuleLevel } from "./lint-options.ts";
export { lint, lintDocument } from "./lint.ts";
export { parseConfig, type ParsedConfig } from "./parse-config.ts";
export { parseToml } from "./toml/parse.ts";
export type * from "./toml/types.ts";
