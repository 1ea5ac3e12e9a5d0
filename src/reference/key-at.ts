import type { FileKind } from "../kinds/file-kind.ts";
import { kinds } from "../kinds/index.ts";
import type { JsonSchema } from "../schema/json-schema.ts";
import { findKey } from "./find-key.ts";
import { keySchema } from "./key-schema.ts";
import type { SchemaKey } from "./schema-key.ts";

/** The key at some steps from the top of a file, the file itself without any; undefined where it has no such key. */
export function keyAt(
  steps: readonly string[],
  kind: FileKind,
): { readonly key: SchemaKey; readonly root: JsonSchema } | undefined {
  const { root: name } = kinds[kind];
  if (name === undefined) return undefined;
  const root = keySchema(name);
  const { key, missing } = findKey(steps, root);
  return missing === undefined ? { key, root } : undefined;
}
