import { expect, it } from "vitest";
import { readJsonKey } from "../../src/cli/settings/json-document.ts";

it("a JSON file of nothing but brackets is a finding", () => {
  for (const open of ["[", '{"a":', '[{"a":']) {
    const start = '{"codex-config":';
    const { findings } = readJsonKey(start + open.repeat(100_000), "codex-config");
    expect(findings.map(({ code }) => code)).toEqual(["settings/invalid-json"]);
  }
});

it("brackets within texts are not counted", () => {
  const settings = { exclude: ['["'.repeat(2000), "\\", "{".repeat(2000)] };
  const { document, findings } = readJsonKey(JSON.stringify({ "codex-config": settings }), "codex-config");
  expect(findings).toEqual([]);
  expect(document.root.get("exclude")?.value.kind).toBe("array");
});
