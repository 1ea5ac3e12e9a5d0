import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { FileKind } from "../../src/kinds/index.ts";
import { currentKnowledge } from "../../src/knowledge/current.ts";
import type { TableShape } from "../../src/knowledge/shape.ts";
import { type RootName, roots } from "../../src/models/roots.ts";
import { rootShapeOf } from "../../src/resolve/root-shape.ts";
import { rules } from "../../src/rules/index.ts";
import { configSchema, rootSchema } from "../../src/schema/generate.ts";
import { keyNames, keysIn, marksIn, resolves } from "./support/rule-keys.ts";

const root = currentKnowledge().config;
const schema = configSchema();
const known = new Set((Object.keys(roots) as RootName[]).flatMap((name) => [...keyNames(rootSchema(name))]));

/** What the files consist of that a rule is for. */
function shapesOf(files: readonly FileKind[] = ["config"]): TableShape[] {
  return files.map((file) => rootShapeOf(file, currentKnowledge()));
}
const folder = fileURLToPath(new URL("../../src/rules/", import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

describe("rules name only what the models have", () => {
  it.each(rules.filter(({ on }) => on).map(({ code, on = {}, kinds }) => [code, Object.keys(on), kinds] as const))(
    "in the paths of %s",
    (_, paths, files) => {
      for (const shape of shapesOf(files)) expect(paths.filter((path) => !resolves(path, shape))).toEqual([]);
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
