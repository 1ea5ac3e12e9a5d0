import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z as three } from "zod/v3";
import { z } from "zod/v4";
import * as old from "../src/config-types.ts";
import * as models from "../src/models-v4.ts";
import { tableInfo } from "../src/models/registry.ts";
import { parseToml } from "../src/toml/parse.ts";
import { toValue } from "../src/toml/value.ts";

const fixtures = join(import.meta.dirname, "fixtures");
const documents = readdirSync(fixtures, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".toml"))
  .map((name) => ({ name, document: parseToml(readFileSync(join(fixtures, name), "utf8")) }))
  .filter(({ document }) => document.errors.length === 0)
  .map(({ name, document }) => ({ name, value: toValue(document.root) }));

describe("the models for version 4 of Zod", () => {
  it("are those for version 3", () => {
    expect(Object.keys(models).toSorted()).toEqual(Object.keys(old).toSorted());
  });

  it("accept and refuse every fixture, and each table of one, as those for version 3 do", () => {
    const parts = documents.flatMap(({ name, value }) => [
      { name, part: value },
      ...Object.entries(value).map(([key, part]) => ({ name: `${name}: ${key}`, part: { [key]: part } })),
    ]);
    // Version 4 has no type of number that takes infinity.
    const finite = parts.filter(({ part }) => !holdsInfinity(part));
    const differing = finite.filter(
      ({ part }) => models.ConfigToml.safeParse(part).success !== old.ConfigToml.safeParse(part).success,
    );
    expect(finite.length).toBeGreaterThan(500);
    expect(differing.map(({ name }) => name)).toEqual([]);
  });

  it("are of the same kind as those for version 3", () => {
    const kinds = Object.keys(old).map((name) => {
      const [a, b] = [Reflect.get(old, name), Reflect.get(models, name)] as unknown as [object, object];
      return [name, a.constructor.name, b.constructor.name];
    });
    expect(kinds.filter(([, a, b]) => a !== b)).toEqual([]);
  });

  it("can be put into other models and converted to JSON Schema, with their names and docs", () => {
    const own = z.object({ auth: models.ModelProviderAuthInfo });
    expect(own.safeParse({ auth: { command: "print-token" } }).success).toBe(true);
    expect(own.safeParse({ auth: { command: "print-token", timeout_ms: 0 } }).success).toBe(false);
    const { $defs } = z.toJSONSchema(own);
    expect($defs?.["ModelProviderAuthInfo"]).toMatchObject({
      type: "object",
      required: ["command"],
      additionalProperties: false,
      properties: { refresh_interval_ms: { type: "integer", minimum: 0, default: 300_000 } },
    });
    expect($defs?.["ModelProviderAuthInfo"]?.properties?.["command"]).toHaveProperty("description");
  });
});

describe("the models for version 3 of Zod", () => {
  const tables = Object.entries(old).filter(([, model]) => tableInfo(model._def as object));

  it("are objects with a shape, where they are tables", () => {
    expect(tables.length).toBeGreaterThan(100);
    expect(tables.filter(([, model]) => !(model instanceof three.ZodObject)).map(([name]) => name)).toEqual([]);
  });

  it("can be extended and picked from", () => {
    const named = old.ModelProviderAuthInfo.extend({ label: three.string() });
    expect(named.safeParse({ command: "print-token", label: "mine" }).success).toBe(true);
    expect(named.safeParse({ command: "print-token" }).success).toBe(false);
    expect(old.ModelProviderAuthInfo.pick({ command: true }).safeParse({ command: "a", args: [] }).success).toBe(false);
  });
});

function holdsInfinity(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(holdsInfinity);
  return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
}
