/** The permission profiles that Codex has. */
export const BUILT_IN_PROFILES = [":workspace", ":read-only", ":danger-full-access"];
