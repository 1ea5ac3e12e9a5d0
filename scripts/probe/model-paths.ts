import { ConfigToml } from "../../src/models/config.ts";
import { fieldOrder } from "../../src/models/field-order.ts";
import type { Field } from "../../src/models/field.ts";
import { reachableTables, tableOf, typesAt, words } from "../support/model-tables.ts";
import { NOT_STRUCTS, PLACES } from "./contexts.ts";

/** The paths to probe for the tables of the models, parents first. */
export function modelPaths(): string[] {
  const paths = [...reachableTables(ConfigToml).values()].map(place).filter((path) => !NOT_STRUCTS.includes(path));
  return [...new Set(paths)].sort((a, b) => depth(a) - depth(b));
}

/** The keys that the models know at a path, each with the words that its values may be. */
export function modelKeys(path: string): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const type of typesAt(ConfigToml, path === "" ? [] : path.split("/"))) {
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
  /** The order that the models have for an array in its place. */
  readonly order?: readonly string[];
}

/** The structs that the models have at a path: several where a union stands there. */
export function modelStructs(path: string): ModelStruct[] {
  const tables = typesAt(ConfigToml, path === "" ? [] : path.split("/")).map(tableOf);
  return tables.flatMap((table) => {
    if (!table) return [];
    const fields = Object.entries(table.fields) as [string, Field][];
    const aliases = fields.filter(([, { meta }]) => meta.aliasOf !== undefined).map(([key]) => key);
    const order = fieldOrder(table)?.order;
    return { name: table.name, keys: fields.map(([key]) => key), aliases: new Set(aliases), ...(order && { order }) };
  });
}

/** The words of all enumerations of the models, each once. */
export function modelWords(): string[] {
  const found = new Set<string>();
  for (const path of reachableTables(ConfigToml).values()) {
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
