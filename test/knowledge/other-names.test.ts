import { describe, expect, it } from "vitest";
import { currentKnowledge } from "../../src/knowledge/current.ts";
import type { Shape } from "../../src/knowledge/shape.ts";
import { configSchema } from "../../src/schema/generate.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { recommended } from "../../src/validate/advice/recommended.ts";

const schema = configSchema();
const tables: [name: string, table: JsonSchema][] = [
  ["ConfigToml", schema],
  ...Object.entries(schema.definitions ?? {}),
];
const withNames = tables.filter(([, table]) => table["x-other-names"]);
const knowledge = currentKnowledge();
const root = knowledge.config;

/** Whether the top level has a current key at such a path. */
function isCurrent(path: string): boolean {
  let shape: Shape | undefined = root;
  for (const segment of path.split(".")) {
    if (shape?.kind !== "table" || recommended(shape, segment, { kind: "config", knowledge }) !== segment) return false;
    shape = shape.prop(segment);
  }
  return true;
}

/** Whether the table itself has a current key of that name. */
function isCurrentKeyOf({ properties = {} }: JsonSchema, key: string): boolean {
  const property = properties[key];
  const marks = ["x-removed", "x-deprecated", "x-refused", "x-alias-of"] as const;
  return property !== undefined && marks.every((mark) => property[mark] === undefined);
}

describe("other names of keys", () => {
  it("are known of many tables", () => expect(withNames.length).toBeGreaterThan(12));

  it.each(withNames)("%s: stand for current keys, and are none themselves", (_, table) => {
    const names = Object.values(table["x-other-names"] ?? {}).flatMap((group) => Object.entries(group));
    const wrong = names.filter(([name, how]) => {
      const { means, instead } = typeof how === "string" ? { means: how } : how;
      const isKnown = means === undefined ? instead !== undefined : isCurrentKeyOf(table, means) || isCurrent(means);
      return !isKnown || Object.hasOwn(table.properties ?? {}, name);
    });
    expect(wrong).toEqual([]);
  });

  it.each(withNames)("%s: no name is there twice", (_, table) => {
    const names = Object.values(table["x-other-names"] ?? {}).flatMap((group) => Object.keys(group));
    expect(names).toEqual([...new Set(names)]);
  });
});
