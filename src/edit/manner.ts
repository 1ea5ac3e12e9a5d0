import { nodeAt } from "../toml/locate.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlValue } from "../toml/types.ts";
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
  return parent && mannersAmong(parent).get(name);
}

/** By the names of all tables that are in the tables of another one: how the last of a name is written. */
const mannersAmong = oncePer((parent: TomlValue): ReadonlyMap<string, Manner> => {
  const manners = new Map<string, Manner>();
  for (const child of childrenOf(parent)) {
    for (const { key, value } of child.kind === "table" ? child.entries : []) {
      const manner = mannerOf(value);
      if (manner) manners.set(key.name, manner);
    }
  }
  return manners;
});

function childrenOf(value: TomlValue): readonly TomlValue[] {
  if (value.kind === "array") return value.items;
  return value.kind === "table" ? value.entries.map((entry) => entry.value) : [];
}

function lastManner(values: readonly TomlValue[]): Manner | undefined {
  const last = values.findLast((value) => mannerOf(value) !== undefined);
  return last && mannerOf(last);
}

/** How a table, or a list of them, is written. */
function mannerOf(value: TomlValue): Manner | undefined {
  if (value.kind === "array") return value.ofTables ? "header" : undefined;
  if (value.kind !== "table") return undefined;
  return value.origin === "inline" || value.origin === "dotted" ? value.origin : "header";
}
