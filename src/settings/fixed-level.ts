/** Whether all findings of a code stop Codex from starting, or are about the settings: no level changes them. */
export function hasFixedLevel(code: string): boolean {
  return code.startsWith("toml/") || code.startsWith("json/") || code.startsWith("settings/");
}
