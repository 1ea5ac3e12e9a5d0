import type { TableInfo } from "./registry.ts";

/** The keys of a struct in the order in which Codex reads them from an array, and how many there must be at least. */
export interface FieldOrder {
  readonly order: readonly string[];
  readonly min: number;
}

/** How Codex reads an array in the place of a table; undefined where it takes none. */
export function fieldOrder({ fields, positional }: TableInfo): FieldOrder | undefined {
  if (positional === undefined) return undefined;
  // An older spelling is another name of an element, not one of its own.
  const elements = Object.entries(fields).filter(([, { meta }]) => meta.aliasOf === undefined && !meta.namedOnly);
  const order = elements.map(([key]) => key);
  if (positional === "all") return { order, min: order.length };
  if (positional !== "required") return { order, min: positional };
  return { order, min: elements.findLastIndex(([, { required }]) => required) + 1 };
}
