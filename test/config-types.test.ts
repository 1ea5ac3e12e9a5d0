import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as published from "../src/config-types.ts";
import * as models from "../src/models/index.ts";
import { configSchema } from "../src/schema/generate.ts";

const text = readFileSync(new URL("../src/config-types.ts", import.meta.url), "utf8").replaceAll("\r\n", "\n");

// That each type is the one that Zod infers is proven by config-types.test-d.ts.
describe("the types of the configuration", () => {
  it("cover every named model that a configuration can hold", () => {
    const declared = new Set([...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name));
    const missing = ["ConfigToml", ...Object.keys(configSchema().definitions ?? {})].filter(
      (name) => !declared.has(name),
    );
    expect(missing).toEqual([]);
  });

  it("come with the models of the same names", () => {
    expect({ ...published }).toEqual({ ...models });
  });

  it("are all documented", () => {
    const lines = text.split("\n");
    const declarations = /^(?:export (?:interface|type|const) \w+| {2}(?:"[^"]+"|\w+)\??: )/;
    const bare = lines.filter((line, index) => declarations.test(line) && !lines[index - 1]?.endsWith("*/"));
    expect(bare).toEqual([]);
  });
});
