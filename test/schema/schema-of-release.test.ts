import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { history } from "../../src/history.ts";
import { Release } from "../../src/knowledge/release.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { schemaOfRelease } from "../../src/schema/schema-of-release.ts";

const plain = JSON.parse(
  readFileSync(new URL("../../schema/config.plain.schema.json", import.meta.url), "utf8"),
) as JsonSchema;
const at = (version: string): JsonSchema => schemaOfRelease(plain, "ConfigToml", new Release(version, history));

/** The keys of each table, by its type. */
function keysIn(schema: JsonSchema): ReadonlyMap<string, readonly string[]> {
  const tables = Object.entries({ ConfigToml: schema, ...schema.definitions });
  return new Map(tables.flatMap(([type, { properties }]) => (properties ? [[type, Object.keys(properties)]] : [])));
}

describe("the schema of another release", () => {
  it("is the schema itself for the current one", () => {
    expect(at(history.releases.at(-1) ?? "")).toEqual(plain);
  });

  it.each(history.releases.filter((_, index) => index % 9 === 0))(
    "has the keys that %s knows, and compiles",
    (version) => {
      const release = new Release(version, history);
      const schema = at(version);
      const now = keysIn(plain);
      for (const [type, keys] of keysIn(schema)) {
        const known = Object.keys(history.keys[type] ?? {}).filter((key) => {
          const span = release.key(type, key);
          // What the current release refuses is in no schema.
          return span?.isKnown && (span.next !== undefined || now.get(type)?.includes(key));
        });
        const told = keys.filter((key) => release.key(type, key) !== undefined);
        expect([type, told.toSorted()]).toEqual([type, known.toSorted()]);
      }
      expect(() => new Ajv({ strict: true, allowUnionTypes: true }).compile(schema)).not.toThrow();
    },
  );

  it("leaves out the values that came later", () => {
    const isValid = (version: string): boolean =>
      new Ajv({ allowUnionTypes: true }).validate(at(version), { tui: { notification_method: "osc777" } });
    expect([isValid("0.167.2"), isValid("0.168.0")]).toEqual([false, true]);
  });
});
