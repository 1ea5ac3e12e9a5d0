import type { JsonSchema } from "../schema/json-schema.ts";

/** What the models say of a key besides its type; the names and meanings are those of `FieldMeta` in the models. */
export interface FieldInfo {
  readonly default?: unknown;
  readonly deprecated?: string;
  readonly removed?: string;
  readonly aliasOf?: string;
  readonly aliasClash?: "fatal" | "ignored";
  readonly replacedBy?: string;
  readonly secret?: true;
  readonly userOnly?: true;
  readonly lenient?: true;
  readonly path?: "file" | "directory" | "any";
  readonly envVar?: true;
  readonly stage?: string;
  readonly clamp?: readonly [least: number, most: number];
  readonly only?: string;
  readonly since?: string;
  readonly until?: string;
  readonly known?: readonly string[];
  readonly toldBy?: string;
  readonly quiet?: true;
  readonly standsFor?: { readonly key: string; readonly value: string };
  readonly feature?: string;
  readonly unmatched?: true;
  readonly power?: { readonly order?: readonly string[]; readonly free?: number };
}

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
