import type { RetiredKey } from "./key-docs.ts";
import type { SchemaKey } from "./schema-key.ts";

/** Why a key, or a table around it, should no longer be used; undefined for one that is to be used. */
export function retirementOf({ schema, path, parent }: SchemaKey): RetiredKey | undefined {
  const { "x-refused": refused, "x-removed": removed, "x-deprecated": deprecated, "x-alias-of": alias } = schema;
  if (typeof refused === "string") return { how: "refused", instead: refused };
  if (removed !== undefined) return { how: "removed", instead: removed };
  if (deprecated !== undefined) return { how: "deprecated", instead: deprecated };
  if (alias !== undefined) return { how: "renamed", instead: `Older name of \`${alias}\`.` };
  if (schema.deprecated === true) return { how: "deprecated", instead: `Remove \`${path.at(-1)}\`.` };
  const around = parent && retirementOf(parent);
  return around && { how: "below", instead: around.instead };
}

/** False for a key that does nothing, is refused or has a newer name, and for all below one. */
export function isCurrent(key: SchemaKey): boolean {
  return retirementOf(key) === undefined;
}
