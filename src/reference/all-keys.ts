import type { RootName } from "../models/roots.ts";
import { allKeysBelow } from "./find-key.ts";
import { keySchema } from "./key-schema.ts";
import { type SchemaKey, rootKey } from "./schema-key.ts";

const read = new Map<RootName, ReadonlyMap<string, SchemaKey>>();

/** The keys of a file by their paths as JSON; read when they are first asked for. */
export function allKeys(name: RootName): ReadonlyMap<string, SchemaKey> {
  let keys = read.get(name);
  if (!keys) {
    const root = keySchema(name);
    keys = new Map([...allKeysBelow(rootKey(root), root)].map((key) => [JSON.stringify(key.path), key]));
    read.set(name, keys);
  }
  return keys;
}
