import type { JsonSchema } from "../json-schema.ts";
import { mapSchema } from "../map-schema.ts";
import { definitionName } from "./inline.ts";

/**
 * Writes unions of different types (`true` or a table, a text or a list) as one schema with several types: in an
 * `anyOf` taplo proposes the key once for each, with the description of that part instead of the key's own.
 */
export function mergeUnions(root: JsonSchema): JsonSchema {
  return mapSchema(root, (node) => merge(node, root.definitions ?? {}));
}

function merge(node: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): JsonSchema {
  if (!node.anyOf || node.type !== undefined) return node;
  const { anyOf, ...rest } = node;
  const parts = anyOf.map((part) => definitions[definitionName(part) ?? ""] ?? part);
  const types = parts.flatMap(({ type }) => (typeof type === "string" ? [type] : []));
  // Choices and bounds that a keyword would spread to the other types.
  const isPlain = parts.every((part) => !part.enum && part.const === undefined && !part.anyOf && !part.oneOf);
  if (types.length < parts.length || new Set(types).size < types.length || !isPlain) return node;
  const [first = {}, ...others] = parts.map(({ type: _type, description: _description, ...part }) => part);
  const keywords: JsonSchema = { ...first };
  for (const other of others) {
    if (Object.keys(other).some((keyword) => keyword in keywords)) return node;
    Object.assign(keywords, other);
  }
  return { ...rest, type: types, ...keywords, ...tableNames(anyOf, definitions) };
}

/** The name of the table among the parts, where a value is one: the whole goes by the name of the union. */
function tableNames(
  parts: readonly JsonSchema[],
  definitions: Readonly<Record<string, JsonSchema>>,
): Pick<JsonSchema, "if" | "then"> {
  const names = parts.flatMap((part) => definitionName(part) ?? []);
  const table = names.find((name) => definitions[name]?.type === "object");
  if (table === undefined) return {};
  // Tombi takes a table for closed unless it says otherwise, even in a condition.
  return { if: { type: "object", additionalProperties: true }, then: { title: table, additionalProperties: true } };
}
