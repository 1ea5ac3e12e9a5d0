import { describe, expect, it } from "vitest";
import type { FileLookup } from "../../src/lint-options.ts";
import { lint } from "../../src/lint.ts";
import { documentedRules } from "../support/documented-rules.ts";

// For rules about files that a configuration names.
const files: FileLookup = { read: () => ({ kind: "missing" }) };

describe.each(documentedRules)("$code", (rule) => {
  const options = rule.docs.kind ? { kind: rule.docs.kind } : {};

  it("finds its bad example", () => {
    const found = lint(rule.docs.bad, { ...options, files }).filter(({ code }) => code === rule.code);
    expect(found.length).toBeGreaterThan(0);
    expect(found.some(({ effect }) => effect === rule.effect)).toBe(true);
  });

  it("finds nothing in its good example", () => {
    expect(lint(rule.docs.good, options)).toEqual([]);
  });
});

it("no two rules share a code", () => {
  const codes = documentedRules.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});
