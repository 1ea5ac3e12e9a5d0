import type { JsonSchema } from "./json-schema.ts";

const MAPS = ["properties", "definitions"] as const;
const LISTS = ["allOf", "anyOf", "oneOf"] as const;
const SINGLES = ["items", "additionalProperties", "propertyNames", "not", "if", "then", "else"] as const;

/** A copy of a schema in which `change` has been applied to every schema object, innermost first. */
export function mapSchema(schema: JsonSchema, change: (node: JsonSchema) => JsonSchema): JsonSchema {
  const copy: JsonSchema = { ...schema };
  for (const keyword of MAPS) {
    const map = copy[keyword];
    if (!map) continue;
    copy[keyword] = Object.fromEntries(Object.entries(map).map(([key, child]) => [key, mapSchema(child, change)]));
  }
  for (const keyword of LISTS) {
    const list = copy[keyword];
    if (list) copy[keyword] = list.map((child) => mapSchema(child, change));
  }
  for (const keyword of SINGLES) {
    const child = copy[keyword];
    if (typeof child === "object") copy[keyword] = mapSchema(child, change);
  }
  return change(copy);
}
