import type { TableShape } from "../knowledge/shape.ts";
import type { TomlEntry, TomlPath, TomlTable, TomlValue } from "../toml/types.ts";
import type { LayerPair } from "./layer-pair.ts";
import { MadeTable, withEntry } from "./made-node.ts";
import { withDomainsAlike } from "./network-domains.ts";
import { withFiltersInForce } from "./shell-filters.ts";

/**
 * Lays one layer over another: tables come together key by key, all else is replaced.
 *
 * @param shape What the models know of whole files.
 */
export function merged(low: TomlTable, high: TomlTable, shape: TableShape): TomlTable {
  const pair = withDomainsAlike(withFiltersInForce(withTogglesAsTables({ low, high }, shape)));
  return overlaid(pair.low, pair.high);
}

function overlaid(low: TomlTable, high: TomlTable): TomlTable {
  return new MadeTable(high.origin === "implicit" ? low : high, () => {
    const entries = low.entries.map((entry) => {
      const above = high.get(entry.key.name);
      return above ? overlaidEntry(entry, above) : entry;
    });
    for (const entry of high.entries) if (!low.get(entry.key.name)) entries.push(entry);
    return entries;
  });
}

function overlaidEntry(low: TomlEntry, high: TomlEntry): TomlEntry {
  if (low.value.kind !== "table" || high.value.kind !== "table") return high;
  return { key: high.key, value: overlaid(low.value, high.value) };
}

const FEATURES = "features";

/** Where one layer has a feature as a boolean and the other as a table, both as tables, for the features that Codex does it for. */
function withTogglesAsTables(pair: LayerPair, shape: TableShape): LayerPair {
  const { low, high } = pair;
  const [below, above] = [low.get(FEATURES), high.get(FEATURES)];
  const known = shape.prop(FEATURES);
  if (below?.value.kind !== "table" || above?.value.kind !== "table" || known?.kind !== "table") return pair;
  let [lowFlags, highFlags] = [below.value, above.value];
  for (const { key } of above.value.entries) {
    if (!known.field(key.name)?.toggle) continue;
    const [lowFlag, highFlag] = [lowFlags.get(key.name), highFlags.get(key.name)];
    if (!lowFlag || !highFlag) continue;
    if (lowFlag.value.kind === "boolean" && highFlag.value.kind === "table") {
      lowFlags = withEntry(lowFlags, asTable(lowFlag));
    } else if (lowFlag.value.kind === "table" && highFlag.value.kind === "boolean") {
      highFlags = withEntry(highFlags, asTable(highFlag));
    }
  }
  return {
    low: withEntry(low, { key: below.key, value: lowFlags }),
    high: withEntry(high, { key: above.key, value: highFlags }),
  };
}

function asTable({ key, value }: TomlEntry): TomlEntry {
  const { start, end } = value;
  const entry = { key: { name: "enabled", start: key.start, end: key.end }, value };
  return { key, value: new MadeTable({ start, end, origin: "inline", incomplete: false }, [entry]) };
}

/** A value with its key; an item of an array has none. */
export interface FoundEntry {
  readonly key?: TomlEntry["key"];
  readonly value: TomlValue;
}

/** The value at a path; undefined where there is none. */
export function valueAt(root: TomlValue, path: TomlPath): TomlValue | undefined {
  return entryAt(root, path)?.value;
}

/** The value at a path, with its key. */
export function entryAt(root: TomlValue, path: TomlPath): FoundEntry | undefined {
  let found: FoundEntry | undefined = { value: root };
  for (const segment of path) {
    const value: TomlValue = found.value;
    if (value.kind === "table" && typeof segment === "string") found = value.get(segment);
    else if (value.kind === "array" && typeof segment === "number") {
      const item: TomlValue | undefined = value.items[segment];
      found = item && { value: item };
    } else return undefined;
    if (!found) return undefined;
  }
  return found;
}
