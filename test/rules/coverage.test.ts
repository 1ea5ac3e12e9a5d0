import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kinds } from "../../src/kinds/index.ts";
import { documentedRules } from "../support/documented-rules.ts";
import { readFixture } from "../support/fixture.ts";

const root = new URL("../fixtures", import.meta.url).pathname;
const codes = new Set<string>();
for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".toml")) continue;
  for (const expected of readFixture(join(root, name)).expected) codes.add(expected.split(" ")[1] ?? "");
}

/** JSON has no comments that could name findings: rules for it have their cases in `test/kinds`. */
const withFixtures = documentedRules.filter(({ docs }) => kinds[docs.kind ?? "config"].syntax !== "json");

describe.each(withFixtures)("$code", ({ code }) => {
  it("has a fixture", () => {
    expect([...codes]).toContain(code);
  });
});

describe.each(documentedRules)("$code", ({ docs }) => {
  it("explains itself", () => {
    const { summary, why, fix } = docs;
    for (const text of [summary, why, fix]) expect(text).toMatch(/^\S[^]*[.:`]$/);
  });
});
