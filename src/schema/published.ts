import { type JsonSchema, UNPUBLISHED_KEYWORDS } from "./json-schema.ts";

/** A node without what only the checks read. */
export function published(node: JsonSchema): JsonSchema {
  const copy = { ...node };
  for (const keyword of UNPUBLISHED_KEYWORDS) delete copy[keyword];
  return copy;
}
