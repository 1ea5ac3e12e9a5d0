import { ConfigToml } from "../../src/models/config.ts";
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

function place(path: string): string {
  const found = PLACES.find(([from]) => path === from || path.startsWith(`${from}/`));
  return found ? found[1] + path.slice(found[0].length) : path;
}

function depth(path: string): number {
  return path === "" ? 0 : path.split("/").length;
}
