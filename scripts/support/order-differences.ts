import { ConfigToml } from "../../src/models/config.ts";
import { fieldOrder } from "../../src/models/field-order.ts";
import { reachableTables, tableOf, typesAt } from "./model-tables.ts";
import { seenUnknown, type Surface } from "./surface.ts";

/** The orders of fields that a surface holds, by the name of the struct. Empty for a surface that was made without. */
export function seenOrders(surface: Surface): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const table of Object.values(surface)) {
    for (const [name, order] of Object.entries(seenUnknown(table)?.orders ?? {})) found.set(name, order);
  }
  return found;
}

/**
 * Structs whose whole order of fields, by which Codex reads an array in their place, is not that of the models: fields were
 * added in front, between or at the end, went, or moved.
 */
export function orderDifferences(surface: Surface): string[] {
  const seen = seenOrders(surface);
  if (seen.size === 0) return [];
  const probed = new Set<string>();
  for (const path of Object.keys(surface)) {
    for (const type of typesAt(ConfigToml, path === "" ? [] : path.split("/"))) {
      const name = tableOf(type)?.name;
      if (name !== undefined) probed.add(name);
    }
  }
  const differences: string[] = [];
  for (const table of reachableTables(ConfigToml).keys()) {
    const { name } = table;
    const order = fieldOrder(table)?.order;
    if (!order) continue;
    const found = seen.get(name);
    if (!found) {
      if (probed.has(name)) differences.push(`order ${name}: not in the binary`);
      continue;
    }
    // A tag that stands before the fields is in no array.
    if (isSame(found, order) || isSame(found, order.slice(1))) continue;
    differences.push(`order ${name}: ${whatChanged(order, found)}; in the binary: ${found.join(", ")}`);
  }
  return differences;
}

function whatChanged(ours: readonly string[], theirs: readonly string[]): string {
  const parts: string[] = [];
  const added = theirs.filter((key) => !ours.includes(key));
  const gone = ours.filter((key) => !theirs.includes(key));
  if (added.length > 0) parts.push(`new ${added.map((key) => `${key} (${theirs.indexOf(key) + 1})`).join(", ")}`);
  if (gone.length > 0) parts.push(`gone ${gone.join(", ")}`);
  const kept = [ours, theirs].map((order) => order.filter((key) => ours.includes(key) && theirs.includes(key)));
  if (!isSame(kept[0] as string[], kept[1] as string[])) parts.push("others moved");
  return parts.join("; ");
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}
