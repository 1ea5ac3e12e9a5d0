import { nodeAt } from "../toml/locate.ts";
import type { TomlDocument, TomlTable, TomlValue } from "../toml/types.ts";
import type { Gap } from "./find-gap.ts";

/** How a table is written: below a header, by dotted keys, or within braces. */
export type Manner = "header" | "dotted" | "inline";

/** How a new table is to be written: as those beside it are, else as its like is in the tables beside its own. */
export function mannerFor(document: TomlDocument, { path, table, names }: Gap): Manner {
  if (table.origin === "inline") return "inline";
  const beside = lastManner(childrenOf(table));
  const custom = beside ?? (path.length === 0 ? undefined : mannerAmong(nodeAt(document, path.slice(0, -1)), names[0]));
  if (table.origin === "dotted") return custom === "inline" ? "inline" : "dotted";
  return custom ?? "header";
}

/** How tables of a name are written in the tables of another one, or of a list. */
export function mannerAmong(parent: TomlValue | undefined, name: string): Manner | undefined {
  const tables = parent ? childrenOf(parent) : [];
  return lastManner(
    tables.flatMap((table) => {
      const value = table.kind === "table" ? table.get(name)?.value : undefined;
      return value ? [value] : [];
    }),
  );
}

function childrenOf(value: TomlValue): readonly TomlValue[] {
  if (value.kind === "array") return value.items;
  return value.kind === "table" ? value.entries.map((entry) => entry.value) : [];
}

function lastManner(values: readonly TomlValue[]): Manner | undefined {
  const last = values.findLast(
    (value): value is TomlTable | (TomlValue & { kind: "array" }) =>
      value.kind === "table" || (value.kind === "array" && value.ofTables),
  );
  if (!last) return undefined;
  if (last.kind === "array") return "header";
  return last.origin === "inline" || last.origin === "dotted" ? last.origin : "header";
}
