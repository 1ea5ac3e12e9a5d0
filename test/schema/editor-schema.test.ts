import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import metaSchema from "ajv/dist/refs/json-schema-draft-07.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { editorSchema } from "../../src/schema/editor/editor-schema.ts";
import { configSchema } from "../../src/schema/generate.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { mapSchema } from "../../src/schema/map-schema.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { toValue } from "../../src/toml/value.ts";
import { createAjv } from "../../scripts/support/create-ajv.ts";

const schema = editorSchema(configSchema());
const validate = new Ajv({ strict: false, strictNumbers: true, validateFormats: false }).compile(schema);
const model = createAjv().compile(configSchema());

const fixtures = join(import.meta.dirname, "../fixtures");
const documents = readdirSync(fixtures, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".toml"))
  .map((name) => ({ name, document: parseToml(readFileSync(join(fixtures, name), "utf8")) }))
  .filter(({ document }) => document.errors.length === 0);

it("is a valid draft-07 schema", () => {
  expect(new Ajv({ strict: false }).getSchema(metaSchema.$id)?.(schema)).toBe(true);
});

it.each(documents)("accepts and refuses $name as the models do", ({ document }) => {
  const value = toValue(document.root);
  expect(validate(value)).toBe(model(value));
});

describe("each part of a fixture alone", () => {
  it.each(documents)("$name", ({ document }) => {
    const value = toValue(document.root) as Record<string, unknown>;
    for (const part of parts(value)) expect([part, validate(part)]).toEqual([part, model(part)]);
  });
});

it("has no reference beside other keywords, and no definition that nothing refers to", () => {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { $ref } = node as JsonSchema;
    if (typeof $ref === "string") {
      names.add($ref.replace("#/definitions/", ""));
      expect(Object.keys(node)).toEqual(["$ref"]);
    }
    Object.values(node).forEach(visit);
  };
  visit(schema);
  expect([...names].sort()).toEqual(Object.keys(schema.definitions ?? {}));
});

it("names every type, as a definition or in a title", () => {
  const named = new Set(Object.keys(schema.definitions ?? {}));
  mapSchema(schema, (node) => {
    if (node.title !== undefined) named.add(node.title);
    return node;
  });
  expect(Object.keys(configSchema().definitions ?? {}).filter((name) => !named.has(name))).toEqual([]);
});

/** The document with one key of the top level, or of a table in it, at a time. */
function* parts(value: Readonly<Record<string, unknown>>): Generator<Record<string, unknown>> {
  for (const [key, child] of Object.entries(value)) {
    yield { [key]: child };
    if (typeof child !== "object" || child === null || Array.isArray(child)) continue;
    for (const [inner, item] of Object.entries(child)) yield { [key]: { [inner]: item } };
  }
}
