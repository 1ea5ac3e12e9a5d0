import { describe, expect, it } from "vitest";
import { damageCodes } from "../../src/damage/codes.ts";
import { boundCodes } from "../../src/diagnostics/bound-codes.ts";
import { type CodeDocs, structureCodes } from "../../src/diagnostics/structure-codes.ts";
import type { FileLookup, LintOptions } from "../../src/lint-options.ts";
import { lint } from "../../src/lint.ts";
import { configSchema } from "../../src/schema/generate.ts";
import { tomlCodes } from "../../src/toml/codes.ts";
import { documentedRules } from "../support/documented-rules.ts";

// For rules about files that a configuration names.
const files: FileLookup = { read: () => ({ kind: "missing" }), mode: () => 0o644 };

function named(fileName: string | undefined): LintOptions {
  return fileName === undefined ? {} : { fileName };
}

describe.each(documentedRules)("$code", (rule) => {
  const options = { ...(rule.docs.kind && { kind: rule.docs.kind }), audit: rule.group === "audit" };

  it("finds its bad example", () => {
    const found = lint(rule.docs.bad, { ...options, ...named(rule.docs.fileName?.bad), files }).filter(
      ({ code }) => code === rule.code,
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.some(({ effect }) => effect === rule.effect)).toBe(true);
  });

  it("finds nothing in its good example", () => {
    expect(lint(rule.docs.good, { ...options, ...named(rule.docs.fileName?.good) })).toEqual([]);
  });
});

describe.each(Object.entries(boundCodes))("%s, a bound that a model states", (code, { bad, good }) => {
  it("finds its bad example", () => {
    const found = lint(bad).filter((finding) => finding.code === code);
    expect(found.map(({ effect }) => effect)).toContain("fatal");
  });

  it("finds nothing in its good example", () => {
    expect(lint(good)).toEqual([]);
  });

  it("is a code of the models", () => {
    expect(JSON.stringify(configSchema())).toContain(`"code":"${code}"`);
  });
});

const examples = Object.entries({ ...structureCodes, ...damageCodes, ...tomlCodes } as Readonly<
  Record<string, Partial<CodeDocs>>
>).flatMap(([code, { bad, good }]) => (bad === undefined || good === undefined ? [] : [[code, bad, good] as const]));

describe.each(examples)("%s, of the structure or the syntax", (code, bad, good) => {
  it("is found in its bad example", () => {
    expect(lint(bad).map((finding) => finding.code)).toContain(code);
  });

  it("is not found in its good example, which Codex takes", () => {
    expect(lint(good).filter((finding) => finding.code === code || finding.effect === "fatal")).toEqual([]);
  });
});

it("shows an example of every code of the structure", () => {
  const shown = examples.map(([code]) => code);
  expect(Object.keys(structureCodes).filter((code) => !shown.includes(code))).toEqual([]);
});

it("no two rules share a code", () => {
  const codes = documentedRules.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});
