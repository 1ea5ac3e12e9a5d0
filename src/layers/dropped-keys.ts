import type { Place } from "../resolve/place.ts";
import type { TomlPath, TomlTable } from "../toml/types.ts";
import { withEntry, withoutEntries } from "./made-node.ts";
import { valueAt } from "./merge.ts";

/**
 * The paths of what Codex drops from a project's file before it looks at any value.
 *
 * @param isGuarded Whether a layer outside the project has turned on the stand-ins for credentials.
 */
export function droppedKeys(root: Place, isGuarded: boolean): TomlPath[] {
  const found: TomlPath[] = [];
  const visit = (table: Place): void => {
    for (const place of table.entries) {
      const { field } = place;
      if (field?.userOnly || (isGuarded && field?.guarded && place.kind !== "table")) found.push(place.path);
      else if (place.shape?.kind === "table") visit(place);
    }
  };
  visit(root);
  return found;
}

/** A table without what is at some paths. */
export function withoutPaths(table: TomlTable, paths: readonly TomlPath[]): TomlTable {
  return paths.reduce(withoutPath, table);
}

function withoutPath(table: TomlTable, [name, ...rest]: TomlPath): TomlTable {
  const entry = typeof name === "string" ? table.get(name) : undefined;
  if (!entry) return table;
  if (rest.length === 0) return withoutEntries(table, [entry.key.name]);
  if (entry.value.kind !== "table") return table;
  return withEntry(table, { key: entry.key, value: withoutPath(entry.value, rest) });
}

const BROKER = ["features", "network_proxy"];

/** Whether some layers together turn on the stand-ins for credentials, which a project must not undo. */
export function hidesCredentials(values: TomlTable): boolean {
  return (
    isOn(values, ["features", "credential_masking"]) ||
    // A table that does not say whether it is enabled counts as well.
    (isOn(values, [...BROKER, "credential_broker"]) && isOn(values, [...BROKER, "enabled"], true))
  );
}

function isOn(values: TomlTable, path: TomlPath, otherwise = false): boolean {
  const value = valueAt(values, path);
  return value === undefined ? otherwise : value.kind === "boolean" && value.value;
}
