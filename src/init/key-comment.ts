import type { JsonSchema } from "../schema/json-schema.ts";
import { type SchemaShape, choicesOf } from "./schema-shape.ts";
import { tomlValue } from "./toml-value.ts";

const WIDTH = 100;

/** Text as comment lines; a `#` with a blank tells them from settings that are commented out. */
export function commentLines(text: string): string[] {
  const lines: string[] = [];
  let line = "#";
  for (const word of text.split(/\s+/)) {
    if (line.length + 1 + word.length > WIDTH && line !== "#") {
      lines.push(line);
      line = "#";
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

/** The first sentence of a description. */
export function firstSentence(description = ""): string {
  const [paragraph = ""] = description.split("\n");
  return /^.*?[.!?](?= [A-Z`]|$)/.exec(paragraph)?.[0] ?? paragraph;
}

/** What a key does, its type, its choices and its default. */
export function keyComment(key: JsonSchema, shapes: readonly SchemaShape[], required: boolean): string {
  const types = [...new Set(shapes.map((shape) => typeText(shape)))].join(" or ");
  const stage = key["x-stage"];
  return [
    firstSentence(key.description),
    `${types[0]?.toUpperCase() ?? ""}${types.slice(1)}${key.default === undefined ? "" : `, default ${tomlValue(key.default)}`}.`,
    ...(required ? ["Required."] : []),
    ...(stage === undefined || stage === "stable" ? [] : [`Stage: ${stage}.`]),
  ].join(" ");
}

function typeText(shape: SchemaShape): string {
  const { schema } = shape;
  const choices = choicesOf(shape);
  if (choices.length > 0) return `one of ${choices.map(tomlValue).join(", ")}`;
  switch (schema.type) {
    case "string":
      return "text";
    case "integer":
      return `integer${range(schema)}`;
    case "array":
      return "list";
    case "object":
      return "table";
    default:
      return String(schema.type ?? "any value");
  }
}

function range({ minimum, maximum }: JsonSchema): string {
  // The limits of large integer types tell nothing.
  if (maximum !== undefined && maximum < 2 ** 31 - 1) return ` from ${minimum ?? 0} to ${maximum}`;
  return minimum !== undefined && minimum >= 0 ? ` from ${minimum}` : "";
}
