import type { RootName } from "../models/roots.ts";
import { definitionsOf, extendedRoot } from "../knowledge/slim-schema.ts";
import type { JsonSchema } from "../schema/json-schema.ts";
import { keySchemas } from "./key-schemas.js";

const read = new Map<RootName, JsonSchema>();
const ownKeys = new Map<RootName, JsonSchema>();
let definitions: Record<string, JsonSchema> | undefined;

/** What the models say of the keys of a file, with their prose; read when it is first asked for. */
export function keySchema(name: RootName): JsonSchema {
  let schema = read.get(name);
  if (!schema) {
    definitions ??= Object.fromEntries(
      definitionsOf(keySchemas).map(([key, text]) => [key, JSON.parse(text) as JsonSchema]),
    );
    schema = { ...keysOf(name), definitions };
    read.set(name, schema);
  }
  return schema;
}

/** The schema of a file without its definitions; a file that has the keys of another one shares their schemas. */
function keysOf(name: RootName): JsonSchema {
  let keys = ownKeys.get(name);
  if (!keys) {
    const { text, base } = keySchemas.roots[name];
    const own = JSON.parse(text) as JsonSchema;
    keys = base === undefined ? own : extendedRoot(keysOf(base), own);
    ownKeys.set(name, keys);
  }
  return keys;
}
