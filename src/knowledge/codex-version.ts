/**
 * The Codex CLI release that the models and rules describe.
 *
 * @example
 * ```ts
 * /^\d+\.\d+\.\d+$/.test(CODEX_VERSION); // true
 * ```
 */
export const CODEX_VERSION = "0.171.0";
