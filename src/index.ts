/**
 * Check, lint and read the configuration of the Codex CLI.
 *
 * @packageDocumentation
 */
export { CODEX_VERSION } from "./knowledge/codex-version.ts";
export * from "./config-types.ts";
export * from "./lint.ts";
export { parseConfig, type ParsedConfig } from "./parse-config.ts";
export * from "./toml/index.ts";
