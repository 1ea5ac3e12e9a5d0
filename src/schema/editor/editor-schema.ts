import type { JsonSchema } from "../json-schema.ts";
import { mapSchema } from "../map-schema.ts";
import { published } from "../published.ts";
import { plainEnum } from "./choices.ts";
import { quietConditions } from "./conditions.ts";
import { inlineProperties } from "./inline.ts";
import { editorProperty } from "./property.ts";
import { mergeUnions } from "./unions.ts";

/**
 * The schema in the shape that the language servers of editors make the most of. It accepts and refuses the same
 * documents; `test/editors` shows what each server makes of it.
 */
export function editorSchema(schema: JsonSchema): JsonSchema {
  const inlined = inlineProperties(mergeUnions(mapSchema(schema, (node) => plainEnum(published(node)))));
  const described = mapSchema(inlined, (node) => quietConditions(tableForEditors(node)));
  const { $schema, $id, ...rest } = described;
  // Codex reads TOML 1.1, Tombi 1.0 unless it is told.
  return { ...($schema && { $schema }), ...($id && { $id }), "x-tombi-toml-version": "v1.1.0", ...rest };
}

function tableForEditors(node: JsonSchema): JsonSchema {
  const label = node["x-key-name"];
  const isMap = typeof node.additionalProperties === "object" && label !== undefined;
  return {
    ...node,
    ...(node.properties && { properties: describedOnly(node.properties) }),
    ...(isMap && { "x-tombi-additional-key-label": label }),
  };
}

/** The properties inside of conditions have no description and get none. */
function describedOnly(properties: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, property]) => [
      key,
      property.description === undefined ? property : editorProperty(property),
    ]),
  );
}
