import { currentKnowledge } from "../knowledge/current.ts";
import type { RootName } from "../models/roots.ts";
import { keySchema } from "./key-schema.ts";
import { type SchemaKey, tablesOf } from "./schema-key.ts";

/** Codex's names of the types of the tables that a key of a file stands in, as the history of its releases has them. */
export function tableTypes({ parent }: SchemaKey, file: RootName): string[] {
  if (!parent) return [];
  if (parent.parent) return tablesOf(parent, keySchema(file)).flatMap(({ name }) => name ?? []);
  return [currentKnowledge().root(file).name ?? ""];
}
