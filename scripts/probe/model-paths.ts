import { fieldOrder } from "../../src/models/field-order.ts";
import type { Field } from "../../src/models/field.ts";
import { type RootName, roots } from "../../src/models/roots.ts";
import { reachableTables, tableOf, typesAt, words } from "../support/model-tables.ts";
import { NOT_STRUCTS, PLACES } from "./contexts.ts";

/**
 * The paths to probe for the tables of the models, parents first; of another file than `config.toml`, those of tables that
 * only stand there.
 */
export function modelPaths(root: RootName = "config"): string[] {
  const shared = root === "config" ? new Map() : reachableTables(roots.config);
  const own = [...reachableTables(roots[root])].flatMap(([table, path]) => (shared.has(table) ? [] : [path]));
  const paths = own.map(place).filter((path) => !NOT_STRUCTS[root].includes(path));
  return [...new Set(paths)].sort((a, b) => depth(a) - depth(b));
}

/** The keys that the models know at a path, each with the words that its values may be. */
export function modelKeys(path: string, root: RootName = "config"): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const type of typesAt(roots[root], path === "" ? [] : path.split("/"))) {
    for (const [key, { type: value }] of Object.entries(tableOf(type)?.fields ?? {}) as [string, Field][]) {
      const { accepted, refused } = words(value);
      keys.set(key, [...new Set([...(keys.get(key) ?? []), ...accepted, ...refused])]);
    }
  }
  return keys;
}

/** A struct of the models: its name, which is Codex's own, its keys, and those of them that are older spellings. */
export interface ModelStruct {
  readonly name: string;
  readonly keys: readonly string[];
  readonly aliases: ReadonlySet<string>;
  /** The name of the one whose keys it has beside its own. */
  readonly base?: string;
  /** The order that the models have for an array in its place. */
  readonly order?: readonly string[];
}

/** The structs that the models have at a path: several where a union stands there. */
export function modelStructs(path: string, root: RootName = "config"): ModelStruct[] {
  const tables = typesAt(roots[root], path === "" ? [] : path.split("/")).map(tableOf);
  return tables.flatMap((table) => {
    if (!table) return [];
    const fields = Object.entries(table.fields) as [string, Field][];
    const aliases = fields.filter(([, { meta }]) => meta.aliasOf !== undefined).map(([key]) => key);
    const order = fieldOrder(table)?.order;
    const base = table.base && tableOf(table.base)?.name;
    return {
      name: table.name,
      keys: fields.map(([key]) => key),
      aliases: new Set(aliases),
      ...(base !== undefined && { base }),
      ...(order && { order }),
    };
  });
}

/** The words of all enumerations of the models, each once. */
export function modelWords(): string[] {
  const found = new Set<string>();
  for (const path of reachableTables(roots.config).values()) {
    for (const values of modelKeys(path).values()) for (const value of values) found.add(value);
  }
  return [...found];
}

function place(path: string): string {
  const found = PLACES.find(([from]) => path === from || path.startsWith(`${from}/`));
  return found ? found[1] + path.slice(found[0].length) : path;
}

function depth(path: string): number {
  return path === "" ? 0 : path.split("/").length;
}
