import type { Place } from "../resolve/place.ts";
import type { Bounds } from "../schema/json-schema.ts";
import type { TomlTable } from "../toml/types.ts";

/** Whether Codex drops a key, or one around it, before it checks the value; strict mode looks at it before. */
export function isDropped(place: Place): boolean {
  for (let at: Place | undefined = place; at; at = at.parent) {
    const { field, parent, file } = at;
    if (!field) continue;
    // A file that is read alone is no configuration, which Codex would read in a lenient way.
    if ((field.lenient && !file.isReadAlone) || (field.userOnly && file.kind === "project-config")) return true;
    if (field.replacedBy === undefined || parent?.node.kind !== "table") continue;
    // Elsewhere than in its configuration, Codex does not move the value, and does not know the key.
    if (file.isReadAlone || isReplaced(parent.node, field.replacedBy)) return true;
  }
  return false;
}

/** Whether Codex checks bounds here: what it does not use, it has dropped before it looks at the whole. */
export function holds(bounds: Bounds | undefined, place: Place): boolean {
  if (!bounds?.late) return true;
  if (!place.file.checksUse) return false;
  for (let at: Place | undefined = place; at; at = at.parent) if (at.field?.removed !== undefined) return false;
  return !isDropped(place);
}

/**
 * Whether the value of a key comes from another place.
 *
 * @param place That place, as a key path within the key's table (`replacedBy` in the models).
 */
function isReplaced(table: TomlTable, place: string): boolean {
  const [first = "", ...rest] = place.split(".");
  let value = table.get(first)?.value;
  for (const segment of rest) {
    // Where something else than a table is in the way, Codex moves nothing.
    if (value?.kind !== "table") break;
    value = value.get(segment)?.value;
  }
  return value !== undefined;
}
