import { EXTENSION_KEYWORDS, type JsonSchema } from "../json-schema.ts";
import { mapSchema } from "../map-schema.ts";
import { published } from "../published.ts";
import { plainEnum } from "./choices.ts";
import { quietConditions } from "./conditions.ts";
import { inlineProperties } from "./inline.ts";
import { editorProperty } from "./property.ts";
import { spelledOut } from "./numbers.ts";
import { mergeUnions } from "./unions.ts";

/**
 * The schema in the shape that the language servers of editors make the most of. It accepts and refuses the same
 * documents; `test/editors` shows what each server makes of it.
 */
export function editorSchema(schema: JsonSchema): JsonSchema {
  const inlined = inlineProperties(mergeUnions(mapSchema(schema, (node) => plainEnum(published(node)))));
  const described = mapSchema(inlined, (node) => quietConditions(tableForEditors(spelledOut(node))));
  const { $schema, $id, ...rest } = withoutMarks(described) as JsonSchema;
  return {
    ...($schema && { $schema }),
    ...($id && { $id }),
    // Codex reads TOML 1.1, Tombi 1.0 unless it is told.
    "x-tombi-toml-version": "v1.1.0",
    ...rest,
    ...(rest.additionalProperties === false && { additionalProperties: UNKNOWN_KEY }),
  };
}

/**
 * What a key of the top level that Codex does not know may be: nothing. For a key that is not allowed taplo marks the whole
 * file, for a value that is not the key alone; and it completes nothing from this form.
 */
const UNKNOWN_KEY: JsonSchema = { oneOf: [false as unknown as JsonSchema] };

/** What this project marks for itself; editors have it in words of their own, and in the descriptions. */
const MARKS: ReadonlySet<string> = new Set(EXTENSION_KEYWORDS.filter((keyword) => keyword !== "x-codex-version"));

function withoutMarks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([keyword]) => !MARKS.has(keyword));
  return Object.fromEntries(kept.map(([keyword, inner]) => [keyword, withoutMarks(inner)]));
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
