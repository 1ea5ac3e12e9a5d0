import type { JsonSchema } from "../json-schema.ts";

/** What says which numbers are taken. */
const KEYWORDS = ["type", "format", "minimum", "maximum", "exclusiveMinimum"] as const;

/**
 * A number that may be written as an integer, spelled out: for `30` Tombi describes no key whose type is `number`. The
 * bounds go with each, as Tombi reads none beside them; the JSON service names the first one where neither fits.
 */
export function spelledOut(node: JsonSchema): JsonSchema {
  if (node.type !== "number" || node.anyOf || node.oneOf) return node;
  const rest = { ...node };
  const number: JsonSchema = {};
  for (const keyword of KEYWORDS) {
    if (node[keyword] !== undefined) Object.assign(number, { [keyword]: node[keyword] });
    delete rest[keyword];
  }
  const { format: _, ...bounds } = number;
  return { ...rest, anyOf: [number, { ...bounds, type: "integer" }] };
}
