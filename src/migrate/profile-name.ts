/** A name as `codex --profile` takes it: letters, digits, `_` and `-`, with `-` for what else there is. */
export function profileName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]/g, "-") || "-";
}
