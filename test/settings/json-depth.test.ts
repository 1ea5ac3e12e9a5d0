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

const MANY = 50_000;

// Each hides the brackets from a reader that takes strings, comments or brackets for something else than the parser.
it.each([
  ["arrays", '{"k":', "["],
  ["objects", "", '{"k":'],
  ["arrays behind a comment with a quote", '/*"*/', "["],
  ["arrays behind an escape outside of strings", '\\""', "["],
  ["arrays behind a string that a CR ends", '"\r', "["],
  ["arrays behind a string with an escaped line end", '"\\\n"', "["],
  ["arrays behind brackets that close nothing", "}".repeat(MANY), "["],
  ["arrays with a bracket that does not close them", "", "[},"],
])("%s that are too deep are refused, not read", (_, start, unit) => {
  const { findings, document } = readJsonKey(start + unit.repeat(MANY), "k");
  expect(findings.map(({ code }) => code)).toEqual(["settings/invalid-json"]);
  expect(document.root.entries).toEqual([]);
});
