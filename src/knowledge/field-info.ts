import type { FieldMeta } from "../models/field-meta.ts";
import type { JsonSchema } from "../schema/json-schema.ts";

/** What the models say of a key besides its type, as far as checks go by it. */
export type FieldInfo = Omit<FieldMeta, "doc" | "refused" | "namedOnly" | "examples">;

/** A mark that a key may have, such as `aliasOf`. */
export type Mark = keyof FieldInfo;

/** Reads the marks of a key: the schema has them as keywords, `aliasOf` as `x-alias-of`. */
export function fieldInfo(property: JsonSchema): FieldInfo {
  const info: Record<string, unknown> = {};
  for (const keyword in property) {
    if (keyword === "default") info[keyword] = property.default;
    else if (keyword.startsWith("x-")) info[camelCase(keyword.slice(2))] = property[keyword as keyof JsonSchema];
  }
  return info;
}

function camelCase(keyword: string): string {
  return keyword.replace(/-./g, (dash) => dash.slice(1).toUpperCase());
}
