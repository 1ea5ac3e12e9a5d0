import { ConfigToml } from "../../src/models/config.ts";
import { POSITIONAL } from "../../src/models/positional.ts";
import { reachableTables } from "../support/model-tables.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Structs whose order of fields, by which Codex reads an array in their place, is in none of the binary's arrays: fields
 * were added, or moved. A tag that stands before the fields is in no array; older spellings stand beside their field.
 */
export function changedOrders({ arrays }: Vocabulary): string[] {
  if (arrays.length === 0) return [];
  const aliases = new Set<string>();
  for (const [{ fields }] of reachableTables(ConfigToml)) {
    for (const [key, { meta }] of Object.entries(fields)) if (meta.aliasOf !== undefined) aliases.add(key);
  }
  const texts = [arrays, arrays.map((array) => array.filter((name) => !aliases.has(name)))]
    .flat()
    .map((array) => `,${array.join(",")},`);
  const has = (order: readonly string[]): boolean => texts.some((text) => text.includes(`,${order.join(",")},`));
  return Object.entries(POSITIONAL)
    .filter(([, { order }]) => !has(order) && !has(order.slice(1)))
    .map(([name]) => `order ${name}: not in the binary`);
}
