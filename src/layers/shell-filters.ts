import type { TomlEntry, TomlPath, TomlTable } from "../toml/types.ts";
import type { LayerPair } from "./layer-pair.ts";
import { renamed, withEntry, withoutEntries } from "./made-node.ts";

const POLICY = "shell_environment_policy";
const FILTERS = "filters";
const OLDER = ["exclude", "include_only"];

/**
 * Codex knows two ways to say which variables commands see, which exclude each other: a layer that uses one takes away
 * what lower layers say in the other. Where both use `filters`, case makes no difference.
 */
export function withFiltersInForce(pair: LayerPair): LayerPair {
  const { low, high } = pair;
  const [below, above] = [low.get(POLICY), high.get(POLICY)];
  if (below?.value.kind !== "table" || above?.value.kind !== "table") return pair;
  let [lowPolicy, highPolicy] = [below.value, above.value];
  if (highPolicy.get(FILTERS)) lowPolicy = withoutEntries(lowPolicy, OLDER);
  if (OLDER.some((name) => highPolicy.get(name))) lowPolicy = withoutEntries(lowPolicy, [FILTERS]);
  if (lowPolicy.get(FILTERS) && highPolicy.get(FILTERS)) {
    lowPolicy = withFilters(lowPolicy);
    highPolicy = withFilters(highPolicy);
  }
  return {
    low: withEntry(low, { key: below.key, value: lowPolicy }),
    high: withEntry(high, { key: above.key, value: highPolicy }),
  };
}

/** Whether a key says which variables commands see: to merge the layers, Codex reads it in each of them by itself. */
export function isOfFilters([table, key]: TomlPath): boolean {
  return table === POLICY && (key === FILTERS || OLDER.some((name) => name === key));
}

/** The policy with the names of its filters in lower case. */
function withFilters(policy: TomlTable): TomlTable {
  const filters = policy.get(FILTERS) as TomlEntry;
  if (filters.value.kind !== "table") return policy;
  return withEntry(policy, { key: filters.key, value: renamed(filters.value, (name) => name.toLowerCase()) });
}
