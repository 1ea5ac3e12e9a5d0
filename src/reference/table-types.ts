import type { History } from "../knowledge/history.ts";
import type { JsonSchema } from "../schema/json-schema.ts";
import { keySchema } from "./key-schema.ts";
import { type SchemaKey, tablesOf } from "./schema-key.ts";

/** Codex's names of the types of the tables that a key stands in, as the history of its releases has them. */
export function tableTypes({ parent }: SchemaKey, root: JsonSchema, { places }: Pick<History, "places">): string[] {
  if (!parent) return [];
  if (parent.parent) return tablesOf(parent, root).flatMap(({ name }) => name ?? []);
  return root === keySchema("config") ? Object.keys(places).filter((type) => places[type] === "") : [];
}
