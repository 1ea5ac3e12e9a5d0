import type { JsonSchema } from "./json-schema.ts";
import { mapSchema } from "./map-schema.ts";
import { oneLine } from "./one-line.ts";

/**
 * The schema in the shape that code generators and validators of every kind can read: standard keywords alone, and each
 * type a definition with its name. It accepts and refuses the same documents, but for what no keyword of the standard says.
 *
 * @param name The type of the whole document.
 */
export function plainSchema(schema: JsonSchema, name: string): JsonSchema {
  const { $schema, $id, definitions = {}, "x-codex-version": version, ...root } = mapSchema(schema, plainNode);
  return {
    ...($schema !== undefined && { $schema }),
    ...($id !== undefined && { $id: $id.replace(/\.schema\.json$/, ".plain.schema.json") }),
    ...(version !== undefined && { $comment: `Codex ${version}` }),
    ...root,
    title: name,
    definitions: Object.fromEntries(
      Object.entries(definitions).map(([key, definition]) => [key, { title: key, ...definition }]),
    ),
  };
}

function plainNode(node: JsonSchema): JsonSchema {
  const { properties, allOf, format: _, ...rest } = plainChoices(node);
  const standard = Object.entries(rest).filter(
    ([keyword]) => !keyword.startsWith("x-") || keyword === "x-codex-version",
  );
  return {
    ...Object.fromEntries(standard),
    ...(properties && { properties: withoutRefused(node, properties) }),
    ...(allOf && (node.type === "object" ? conditions(allOf) : { allOf })),
  };
}

/** A choice of texts as `enum`, which generators know better than a list of constants. */
function plainChoices(node: JsonSchema): JsonSchema {
  const { oneOf: choices = [], ...rest } = node;
  if (choices.length === 0 || !choices.every((choice) => typeof choice.const === "string")) return node;
  const list = choices.map(({ const: value, description = "" }) => `- \`${String(value)}\`: ${oneLine(description)}`);
  const description = [node.description, list.join("\n")].filter((text) => text !== undefined).join("\n\n");
  return { ...rest, description, enum: choices.map((choice) => choice.const) };
}

/** Keys that Codex refuses, whose schema takes nothing, are no keys of a table that refuses all it does not know. */
function withoutRefused(
  node: JsonSchema,
  properties: Readonly<Record<string, JsonSchema>>,
): Record<string, JsonSchema> {
  const isRefused = ({ not }: JsonSchema): boolean => not !== undefined && Object.keys(not).length === 0;
  if (node.additionalProperties !== false) return properties;
  return Object.fromEntries(Object.entries(properties).filter(([, property]) => !isRefused(property)));
}

/** Generators make a type of each part of `allOf`; in `then` they look for none. */
function conditions(all: JsonSchema[]): JsonSchema {
  if (all.some(({ $ref }) => $ref !== undefined)) return { allOf: all };
  const [only = {}, ...more] = all;
  return { if: { type: "object" }, then: more.length === 0 ? only : { allOf: all } };
}
