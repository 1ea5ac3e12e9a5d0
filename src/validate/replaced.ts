import type { TomlTable } from "../toml/types.ts";

/**
 * Whether Codex drops a key before it checks its value, as that comes from another place.
 *
 * @param place That place, as a key path within the key's table (`replacedBy` in the models).
 */
export function isReplaced(table: TomlTable, place: string | undefined): boolean {
  const [first, ...rest] = place?.split(".") ?? [];
  let value = first === undefined ? undefined : table.get(first)?.value;
  for (const segment of rest) {
    // Where something else than a table is in the way, Codex moves nothing.
    if (value?.kind !== "table") break;
    value = value.get(segment)?.value;
  }
  return value !== undefined;
}
