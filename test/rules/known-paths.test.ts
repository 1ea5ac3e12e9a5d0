import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { currentKnowledge } from "../../src/knowledge/current.ts";
import { rules } from "../../src/rules/index.ts";
import { configSchema } from "../../src/schema/generate.ts";
import { keyNames, keysIn, marksIn, resolves } from "./support/rule-keys.ts";

const root = currentKnowledge().config;
const schema = configSchema();
const known = keyNames(schema);
const folder = fileURLToPath(new URL("../../src/rules/", import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

describe("rules name only what the models have", () => {
  it.each(rules.filter(({ on }) => on).map(({ code, on = {} }) => [code, Object.keys(on)] as const))(
    "in the paths of %s",
    (_, paths) => {
      expect(paths.filter((path) => !resolves(path, root))).toEqual([]);
    },
  );

  it("in the keys that they look up", () => {
    const found = sources.flatMap((file) => keysIn(file, readFileSync(folder + file, "utf8")));
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ key }) => !known.has(key))).toEqual([]);
  });

  it.each([
    ["a misspelt key", "mcp_servers.*.comand"],
    ["a misspelt table", "mcp_serers.*.command"],
    ["a misspelt setting of a table with names of one's own", "agents.max_thread"],
    ["a key below what has none", "model.name"],
    ["an item of what is no array", "mcp_servers.[]"],
    ["a name in a table that takes none", "history.*.persistence.*"],
  ])("and %s is found in a path", (_, path) => {
    expect(resolves(path, root)).toBe(false);
  });

  it("and a misspelt key is found in a source", () => {
    const source = 'const rule = (server) => server.child("tools", "x").text("comand") ?? server.name === "comand";';
    const keys = keysIn("x.ts", source).map(({ key }) => key);
    expect(keys).toEqual(["tools", "x", "comand", "comand"]);
    expect(keys.filter((key) => !known.has(key))).toEqual(["x", "comand", "comand"]);
  });
});

describe("marks name only what there is", () => {
  it.each([
    ["x-told-by", rules.map(({ code }) => code)],
    ["x-feature", Object.keys(schema.definitions?.["FeaturesToml"]?.properties ?? {})],
    ["x-only", [...known]],
    ["x-alias-of", [...known]],
  ] as const)("%s", (mark, names) => {
    const found = marksIn(schema, mark);
    expect(found).not.toEqual([]);
    expect(found.filter((name) => !names.includes(name))).toEqual([]);
  });
});
