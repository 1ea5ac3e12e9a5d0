import { type SchemaShape, isTable, shapesOf } from "../init/schema-shape.ts";
import type { JsonSchema } from "../schema/json-schema.ts";

/** A key of the configuration with what the schema says of it. */
export interface SchemaKey {
  /** Its names from the top; `*` stands for a name of the user's own. Lists of tables have no step of their own. */
  readonly path: readonly string[];
  readonly schema: JsonSchema;
  /** What it can hold, one for each alternative. */
  readonly shapes: readonly SchemaShape[];
  /** Whether its table cannot do without it. */
  readonly required: boolean;
  /** Whether Codex ignores it in a project's file. */
  readonly userOnly: boolean;
  readonly parent: SchemaKey | undefined;
}

/** The step of a path that stands for a name of the user's own. */
export const ANY_NAME = "*";

/** The configuration as a whole, which has the top-level keys below it. */
export function rootKey(root: JsonSchema): SchemaKey {
  return {
    path: [],
    schema: root,
    shapes: [{ schema: root, name: undefined }],
    required: false,
    userOnly: false,
    parent: undefined,
  };
}

/** The keys that can stand below a key, in the order of the schema; `*` comes last. */
export function keysBelow(key: SchemaKey, root: JsonSchema): SchemaKey[] {
  const below = new Map<string, SchemaKey>();
  const tables = tablesOf(key, root);
  for (const { schema } of tables) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const child = childOf(key, name, property, tables, root);
      const same = below.get(name);
      // Tables of several kinds can have a key of one name with values of their own.
      below.set(name, same ? { ...same, shapes: [...same.shapes, ...child.shapes] } : child);
    }
  }
  const named = tables.map(({ schema }) => schema.additionalProperties).find((schema) => typeof schema === "object");
  return [...below.values(), ...(typeof named === "object" ? [childOf(key, ANY_NAME, named, [], root)] : [])];
}

/** The tables that a key is, or that are the items of its list. */
export function tablesOf({ shapes }: SchemaKey, root: JsonSchema): SchemaShape[] {
  return shapes.flatMap((shape) => {
    if (isTable(shape)) return [shape];
    return shape.schema.type === "array" && shape.schema.items
      ? shapesOf(shape.schema.items, root).filter(isTable)
      : [];
  });
}

/** What the names are that a user gives to the entries of a table, such as "environment variable". */
export function nameBelow(key: SchemaKey, root: JsonSchema): string {
  const names = [key.schema, ...tablesOf(key, root).map(({ schema }) => schema)];
  return names.find((schema) => schema["x-key-name"] !== undefined)?.["x-key-name"] ?? "name";
}

function childOf(
  parent: SchemaKey,
  name: string,
  schema: JsonSchema,
  tables: readonly SchemaShape[],
  root: JsonSchema,
): SchemaKey {
  return {
    path: [...parent.path, name],
    schema,
    shapes: shapesOf(schema, root),
    required: tables.length > 0 && tables.every((table) => table.schema.required?.includes(name)),
    userOnly: parent.userOnly || schema["x-user-only"] === true,
    parent,
  };
}
