/** The Codex CLI release that the models and rules describe. */
export const CODEX_VERSION = "0.171.0";
