import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { createAjv } from "../../scripts/support/create-ajv.ts";
import { configSchema } from "../../src/schema/generate.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { mapSchema } from "../../src/schema/map-schema.ts";
import { plainSchema } from "../../src/schema/plain-schema.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { toValue } from "../../src/toml/value.ts";

const model = configSchema();
const schema = plainSchema(model, "ConfigToml");
const fixtures = join(import.meta.dirname, "../fixtures");

it("compiles in Ajv's strict mode without any option", () => {
  expect(() => new Ajv({ strict: true }).compile(schema)).not.toThrow();
});

it("is a schema of 2020-12 too", () => {
  const { $schema: _, ...rest } = schema;
  expect(() => new Ajv2020({ strict: true }).compile(rest)).not.toThrow();
});

it("accepts and refuses what the models do, for every fixture", () => {
  const [plain, full] = [new Ajv().compile(schema), createAjv().compile(model)];
  const differing = readdirSync(fixtures, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".toml"))
    .filter((name) => {
      const { root, errors } = parseToml(readFileSync(join(fixtures, name), "utf8"));
      return errors.length === 0 && plain(toValue(root)) !== full(toValue(root));
    });
  expect(differing).toEqual([]);
});

it("has a definition for every type, with its name as its title", () => {
  expect(Object.keys(schema.definitions ?? {})).toEqual(Object.keys(model.definitions ?? {}));
  const titles = Object.entries(schema.definitions ?? {}).map(([name, { title }]) => [name, title]);
  expect(titles.filter(([name, title]) => name !== title)).toEqual([]);
});

it("reaches the command of a provider's token by references", () => {
  const reference = (key: JsonSchema | undefined): string | undefined => key?.allOf?.[0]?.$ref ?? key?.$ref;
  const { definitions = {} } = schema;
  expect(reference(definitions["ModelProviderInfo"]?.properties?.["auth"])).toBe("#/definitions/ModelProviderAuthInfo");
});

it("uses keywords of the standard only, no format, and no schema that takes nothing", () => {
  const odd = new Set<string>();
  mapSchema(schema, (node) => {
    for (const [keyword, value] of Object.entries(node)) {
      if (keyword.startsWith("x-") || keyword === "format" || keyword === "markdownEnumDescriptions") odd.add(keyword);
      if (keyword === "not" && Object.keys(value as object).length === 0) odd.add("not: {}");
    }
    for (const property of Object.values(node.properties ?? {})) if (typeof property === "boolean") odd.add("false");
    return node;
  });
  expect([...odd]).toEqual([]);
});
