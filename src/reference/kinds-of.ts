import type { FileKind } from "../kinds/file-kind.ts";
import { kinds } from "../kinds/index.ts";
import type { RootName } from "../models/roots.ts";
import { allKeys } from "./all-keys.ts";
import { keySchema } from "./key-schema.ts";
import { retirementOf } from "./retired-key.ts";
import type { SchemaKey } from "./schema-key.ts";

/** The kinds of files in which a key has the effect that is told of it. */
export function kindsOf(key: SchemaKey): FileKind[] {
  const how = retirementOf(key)?.how;
  if (how === "removed" || how === "refused" || how === "below") return [];
  return Object.values(kinds).flatMap(({ name, root }) => {
    const isDropped = name === "project-config" && key.userOnly;
    return root !== undefined && !isDropped && isKeyOf(root, key) ? [name] : [];
  });
}

/** Whether a file has the same key, and goes by it. */
function isKeyOf(file: RootName, { path, schema }: SchemaKey): boolean {
  // Files that have a table in common have its schema in common.
  if (allKeys(file).get(JSON.stringify(path))?.schema !== schema) return false;
  const without = Object.keys(keySchema(file)["x-without-effect"] ?? {});
  return !path.some((_, index) => without.includes(path.slice(0, index + 1).join(".")));
}
