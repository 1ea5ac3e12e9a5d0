import type { TableShape } from "../knowledge/shape.ts";
import type { TomlEntry, TomlTable } from "../toml/types.ts";
import { MadeTable, withEntry } from "./made-node.ts";

/**
 * A layer with the older spellings that Codex renames before it puts layers together, so that the higher layer wins
 * whichever it uses. Beside the current spelling an older one is dropped. Others stay keys of their own.
 */
export function inCurrentSpelling(values: TomlTable, shape: TableShape): TomlTable {
  let result = values;
  for (const { key, value } of values.entries) {
    const known = shape.prop(key.name);
    if (value.kind !== "table" || known?.kind !== "table") continue;
    const isRenamed = ({ key: { name } }: TomlEntry): boolean => known.field(name)?.aliasClash === "ignored";
    if (!value.entries.some(isRenamed)) continue;
    const entries = value.entries.flatMap((entry) => {
      if (!isRenamed(entry)) return [entry];
      const { start, end, name } = entry.key;
      const current = known.field(name)?.aliasOf ?? name;
      return value.get(current) ? [] : [{ key: { name: current, start, end }, value: entry.value }];
    });
    result = withEntry(result, { key, value: new MadeTable(value, entries) });
  }
  return result;
}
