/**
 * Check, lint and read the configuration of the Codex CLI.
 *
 * @packageDocumentation
 */
export type { CodeDocs } from "./diagnostics/code-docs.ts";
export { diagnosticCodes } from "./code-docs.ts";
export { applyFixes, type AppliedFixes } from "./fix/apply-fixes.ts";
export { fixText } from "./fix/fix-text.ts";
export type { FixedText } from "./fix/fixed-text.ts";
export { CODEX_VERSION } from "./knowledge/codex-version.ts";
export * from "./config-types.ts";
export * from "./lint.ts";
export { parseConfig, type ParsedConfig } from "./parse-config.ts";
export * from "./reference/index.ts";
export { formatDiagnostic, type FormatOptions } from "./text/format-diagnostic.ts";
export * from "./toml/index.ts";
