/**
 * Check, lint and read the configuration of the Codex CLI.
 *
 * @packageDocumentation
 */
export type { CodeDocs } from "./diagnostics/code-docs.ts";
export { diagnosticCodes } from "./code-docs.ts";
export { applyFixes, type AppliedFixes } from "./fix/apply-fixes.ts";
export { fixText, type FixedText } from "./fix/fix-text.ts";
export { CODEX_VERSION } from "./knowledge/codex-version.ts";
export * from "./config-types.ts";
export * from "./lint.ts";
export { parseConfig, type ParsedConfig } from "./parse-config.ts";
export * from "./toml/index.ts";
