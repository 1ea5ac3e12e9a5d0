import type { TomlTable } from "../toml/types.ts";
import type { LayerPair } from "./layer-pair.ts";
import { renamed, withEntry } from "./made-node.ts";

const PATH = ["network", "domains"];

/** Where both layers have domains of permission profiles, their names are compared without case and the dot at the end. */
export function withDomainsAlike(pair: LayerPair): LayerPair {
  const { low, high } = pair;
  if (!hasDomains(low) || !hasDomains(high)) return pair;
  return { low: withPlainDomains(low), high: withPlainDomains(high) };
}

function profilesOf(table: TomlTable): readonly TomlTable["entries"][number][] {
  const profiles = table.get("permissions")?.value;
  return profiles?.kind === "table" ? profiles.entries : [];
}

function hasDomains(table: TomlTable): boolean {
  return profilesOf(table).some(({ value }) => value.kind === "table" && tableBelow(value, PATH) !== undefined);
}

function withPlainDomains(table: TomlTable): TomlTable {
  let profiles = table.get("permissions")?.value as TomlTable;
  for (const { key, value } of profiles.entries) {
    if (value.kind === "table" && tableBelow(value, PATH)) {
      profiles = withEntry(profiles, { key, value: changedBelow(value, PATH, plain) });
    }
  }
  const { key } = table.get("permissions") as TomlTable["entries"][number];
  return withEntry(table, { key, value: profiles });
}

function plain(domains: TomlTable): TomlTable {
  return renamed(domains, (name) => {
    let plainName = name.toLowerCase();
    while (plainName.endsWith(".")) plainName = plainName.slice(0, -1);
    return plainName;
  });
}

function tableBelow(table: TomlTable, path: readonly string[]): TomlTable | undefined {
  let at: TomlTable | undefined = table;
  for (const name of path) {
    const value: TomlTable["entries"][number]["value"] | undefined = at?.get(name)?.value;
    at = value?.kind === "table" ? value : undefined;
  }
  return at;
}

function changedBelow(table: TomlTable, path: readonly string[], change: (table: TomlTable) => TomlTable): TomlTable {
  const [name, ...rest] = path;
  const entry = name === undefined ? undefined : table.get(name);
  if (name === undefined) return change(table);
  if (entry?.value.kind !== "table") return table;
  return withEntry(table, { key: entry.key, value: changedBelow(entry.value, rest, change) });
}
