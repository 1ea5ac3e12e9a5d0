import metaSchema from "ajv/dist/refs/json-schema-draft-07.json" with { type: "json" };
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { configSchema } from "../../src/schema/generate.ts";
import { schemaText } from "../../src/schema/schema-text.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { mapSchema } from "../../src/schema/map-schema.ts";
import { createAjv } from "../../scripts/support/create-ajv.ts";

const schema = configSchema();

describe("config.schema.json", () => {
  it("is a valid draft-07 schema", () => {
    const validate = new Ajv({ strict: false }).getSchema(metaSchema.$id);
    expect(validate?.(schema)).toBe(true);
  });

  it("compiles in Ajv's strict mode with the declared extensions", () => {
    expect(() => createAjv().compile(schema)).not.toThrow();
  });

  it("is the same text every time", () => {
    expect(schemaText(configSchema())).toBe(schemaText(schema));
    expect(schemaText(schema)).not.toContain("\r");
  });

  it("refers to definitions only, and each of them exists", () => {
    const refs = new Set<string>();
    mapSchema(schema, (node) => {
      if (node.$ref) refs.add(node.$ref);
      return node;
    });
    const names = Object.keys(schema.definitions ?? {});
    expect([...refs].map((ref) => ref.replace("#/definitions/", "")).sort()).toEqual(names);
  });

  it("describes every key", () => {
    const bare: string[] = [];
    mapSchema(schema, (node) => {
      for (const [key, property] of Object.entries(node.properties ?? {})) {
        if (!property.description && !isCondition(node)) bare.push(key);
      }
      return node;
    });
    expect(bare).toEqual([]);
  });

  it("tells all about refresh_interval_ms", () => {
    expect(schema.definitions?.["ModelProviderAuthInfo"]?.properties?.["refresh_interval_ms"]).toMatchInlineSnapshot(`
      {
        "default": 300000,
        "description": "Milliseconds after which a cached token counts as stale, so that the next use runs the command again. \`0\` never refreshes proactively: the token is reused until the backend answers 401; then the command runs again once and the request is sent again. A 401 has that effect with every other value too.",
        "examples": [
          0,
          300000,
        ],
        "format": "uint64",
        "minimum": 0,
        "type": "integer",
      }
    `);
  });

  it("gives each value of an enumeration its own description", () => {
    expect(schema.definitions?.["HistoryPersistence"]).toMatchInlineSnapshot(`
      {
        "oneOf": [
          {
            "const": "save-all",
            "description": "Every message is appended to \`history.jsonl\`.",
          },
          {
            "const": "none",
            "description": "Nothing is written to \`history.jsonl\`.",
          },
        ],
        "type": "string",
      }
    `);
  });
});

// The inner schemas of conditions repeat keys without describing them.
function isCondition(node: JsonSchema): boolean {
  return node.description === undefined;
}
