import type { JsonSchema } from "../schema/json-schema.ts";

/** What a key can hold, one entry for each alternative, without references. */
export interface SchemaShape {
  readonly schema: JsonSchema;
  /** Name of the definition, where it has one. */
  readonly name: string | undefined;
}

/** The alternatives of a schema: references followed, `anyOf` laid open. */
export function shapesOf(schema: JsonSchema, root: JsonSchema, name?: string): SchemaShape[] {
  if (schema.$ref !== undefined) {
    const target = schema.$ref.replace("#/definitions/", "");
    const definition = root.definitions?.[target];
    return definition ? shapesOf(definition, root, target) : [];
  }
  if (schema.anyOf) return schema.anyOf.flatMap((part) => shapesOf(part, root, name));
  const [only] = schema.allOf ?? [];
  // A key's own annotations stand beside the reference to its type.
  if (only?.$ref !== undefined && schema.type === undefined) return shapesOf(only, root);
  // A list of types stands for alternatives too.
  if (Array.isArray(schema.type)) return schema.type.map((type) => ({ schema: { ...schema, type }, name }));
  return [{ schema, name }];
}

export function isTable({ schema }: SchemaShape): boolean {
  return schema.type === "object";
}

/** The tables of a list of tables; empty for any other schema. */
export function itemTables({ schema }: SchemaShape, root: JsonSchema): SchemaShape[] {
  return schema.type === "array" && schema.items ? shapesOf(schema.items, root).filter(isTable) : [];
}

/** The values of an enumeration, without older spellings, which only their descriptions tell. */
export function choicesOf({ schema }: SchemaShape): unknown[] {
  const choices = (schema.oneOf ?? []).filter((choice) => choice["x-alias-of"] === undefined);
  return [...(schema.enum ?? []), ...choices.map((choice) => choice.const)];
}

/** False for keys that do nothing, that Codex refuses, and for older spellings. */
export function isCurrent(schema: JsonSchema): boolean {
  return !schema.deprecated && schema["x-alias-of"] === undefined && schema.not === undefined;
}
