import type { JsonSchema } from "../schema/json-schema.ts";
import { type SchemaShape, choicesOf, isTable, shapesOf } from "./schema-shape.ts";

const sampleNames: Readonly<Record<string, string>> = {
  "environment variable": "EXAMPLE",
  "HTTP header": "X-Example",
  "preset slot": "1",
  "project directory": "/path/to/project",
  "variable name pattern": "EXAMPLE_*",
  folder: "/path/to/folder",
  host: "example.com",
  path: "/path/to/folder",
  "project folder": "/path/to/project",
  socket: "/path/to/socket",
  website: "https://example.com",
};

/** A name for an entry of a table whose keys are up to the user. */
export function sampleName({ "x-key-name": keyName = "" }: JsonSchema): string {
  return sampleNames[keyName] ?? "example";
}

/** A value that the key takes: its default, else an example, else something of its type. */
export function sampleValue(name: string, key: JsonSchema, shapes: readonly SchemaShape[], root: JsonSchema): unknown {
  if (key.default !== undefined && key.default !== "") return key.default;
  const [example] = key.examples ?? [];
  if (example !== undefined) return example;
  const [shape] = shapes;
  if (shape === undefined) return undefined;
  return shape.schema.type === "string" && /(?:^|_)(?:url|issuer)$/.test(name) && choicesOf(shape).length === 0
    ? "https://example.com"
    : valueOf(key, shape, root);
}

function valueOf(key: JsonSchema, shape: SchemaShape, root: JsonSchema): unknown {
  const { schema } = shape;
  if (schema.default !== undefined && schema.default !== "") return schema.default;
  const [example] = schema.examples ?? [];
  if (example !== undefined) return example;
  const [choice] = choicesOf(shape);
  if (choice !== undefined) return choice;
  switch (schema.type) {
    case "boolean":
      return true;
    case "integer":
      return Math.max(schema.minimum ?? 1, 1);
    case "number":
      return Math.max(schema.minimum ?? 1, 1);
    case "array": {
      const [item] = schema.items ? shapesOf(schema.items, root).filter((part) => !isTable(part)) : [];
      return item ? [valueOf({}, item, root)] : [];
    }
    case "object": {
      const [inner] =
        typeof schema.additionalProperties === "object" ? shapesOf(schema.additionalProperties, root) : [];
      return inner ? { [sampleName(schema)]: valueOf({}, inner, root) } : {};
    }
  }
  return sampleText(key, schema);
}

function sampleText(key: JsonSchema, schema: JsonSchema): string {
  if (key["x-env-var"] ?? schema["x-env-var"]) return "EXAMPLE_API_KEY";
  if (schema.format === "keybinding") return "f12";
  const path = key["x-path"] ?? schema["x-path"];
  if (path !== undefined || schema.format === "path") return path === "directory" ? "/path/to/folder" : "/path/to/file";
  return "text";
}
