import { type SchemaShape, choicesOf, isTable, shapesOf } from "../init/schema-shape.ts";
import type { JsonSchema } from "../schema/json-schema.ts";

/** Beyond it, a limit is only that of the type of number. */
const LARGE = 2 ** 31 - 1;

/** What a key takes, in words: "string", "list of strings, or `true` or `false`". */
export function typeText(shapes: readonly SchemaShape[], root: JsonSchema): string {
  return [...new Set(shapes.map((shape) => shapeText(shape, root)))].join(", or ");
}

function shapeText(shape: SchemaShape, root: JsonSchema): string {
  const { schema } = shape;
  if (choicesOf(shape).length > 0) return "one of the values below";
  switch (schema.type) {
    case "string":
      return schema.format === "keybinding" ? "key combination" : "string";
    case "boolean":
      return "`true` or `false`";
    case "integer":
    case "number":
      return `${schema.type}${range(schema)}`;
    case "array":
      return listText(schema, root);
    case "object":
      return tableText(shape, root);
    default:
      return "any value";
  }
}

function listText({ items, minItems }: JsonSchema, root: JsonSchema): string {
  const least = minItems === undefined ? "" : ` with at least ${minItems} of them`;
  if (items === undefined) return "list";
  const kinds = [...new Set(shapesOf(items, root).map((shape) => plural(shape, root)))];
  return `list of ${kinds.join(" or ")}${least}`;
}

function tableText({ schema }: SchemaShape, root: JsonSchema): string {
  const { additionalProperties: values, "x-key-name": name } = schema;
  if (typeof values !== "object" || Object.keys(schema.properties ?? {}).length > 0) return "table";
  const kinds = [...new Set(shapesOf(values, root).map((shape) => plural(shape, root)))];
  return `table of ${kinds.join(" or ")}${name === undefined ? "" : ` by ${name}`}`;
}

function plural(shape: SchemaShape, root: JsonSchema): string {
  if (isTable(shape)) return "tables";
  const text = shapeText(shape, root);
  if (text === "one of the values below") return "the values below";
  return text === "any value" ? "any values" : text.replace(/^(string|integer|number|list|key combination)/, "$1s");
}

function range({ minimum, maximum, exclusiveMinimum }: JsonSchema): string {
  if (exclusiveMinimum !== undefined) return ` above ${exclusiveMinimum}`;
  const least = minimum !== undefined && minimum > -LARGE ? minimum : undefined;
  if (maximum !== undefined && maximum < LARGE) return ` from ${least ?? 0} to ${maximum}`;
  return least === undefined ? "" : ` of at least ${least}`;
}
