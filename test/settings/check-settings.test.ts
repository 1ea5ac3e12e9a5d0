import { describe, expect, it } from "vitest";
import { diagnosticCodes } from "../../src/code-docs.ts";
import { settingsSchemaWithCodes } from "../../src/schema/settings-with-codes.ts";
import { areBroken, checkSettings } from "../../src/settings/check-settings.ts";
import { settingsOf } from "../../src/settings/settings.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { createAjv } from "../../scripts/support/create-ajv.ts";
import { applyEdits } from "../../src/edit/apply-edits.ts";
import { toValue } from "../../src/toml/value.ts";

/** The findings as code and underlined text. */
function findings(text: string): string[] {
  return checkSettings(parseToml(text)).map(
    ({ code, severity, range }) => `${severity} ${code} ${text.slice(range.start, range.end)}`,
  );
}

const whole = `strict = true
max-warnings = 3
baseline = "b.json"
exclude = ["a", "b/**"]
rules = { "unknown-key" = "error", "removed-key" = "off" }
[[overrides]]
files = ["*.toml"]
rules."unused-suppression" = "info"
`;

describe("the settings", () => {
  it("are read with their places", () => {
    expect(findings(whole)).toEqual([]);
    const { strict, maxWarnings, baseline, exclude, rules, overrides } = settingsOf(parseToml(whole).root);
    expect([strict?.value, maxWarnings?.value, baseline?.value]).toEqual([true, 3, "b.json"]);
    expect(exclude.map(({ value, at }) => [value, whole.slice(at.start, at.end)])).toEqual([
      ["a", '"a"'],
      ["b/**", '"b/**"'],
    ]);
    expect([...rules].map(([code, { value }]) => [code, value])).toEqual([
      ["unknown-key", "error"],
      ["removed-key", "off"],
    ]);
    expect(overrides.map(({ files, rules: own }) => [files[0]?.value, own.get("unused-suppression")?.value])).toEqual([
      ["*.toml", "info"],
    ]);
  });

  it.each([
    ["stricct = true", "error settings/unknown-key stricct"],
    ['strict = "true"', 'error settings/invalid-value "true"'],
    ["max-warnings = -1", "error settings/invalid-value -1"],
    ["max-warnings = 1.5", "error settings/invalid-value 1.5"],
    ["baseline = 2020-01-01", "error settings/invalid-value 2020-01-01"],
    ['baseline = ""', 'error settings/invalid-value ""'],
    ['exclude = "a"', 'error settings/invalid-value "a"'],
    ["exclude = [1]", "error settings/invalid-value 1"],
    ['platform = "linux"', 'error settings/invalid-value "linux"'],
    ['codex-version = "newest"', 'error settings/invalid-value "newest"'],
    ["codex-version = 0.160", "error settings/invalid-value 0.160"],
    ['rules = "off"', 'error settings/invalid-value "off"'],
    ['rules.unknown-key = "warn"', 'error settings/invalid-value "warn"'],
    ["rules.unknown-key = { off = {} }", "error settings/invalid-value { off = {} }"],
    ['rules.unknwon-key = "off"', "error settings/unknown-code unknwon-key"],
    ['rules.constructor = "off"', "error settings/unknown-code constructor"],
    ['rules."toml/duplicate-key" = "off"', 'warning settings/fixed-level "toml/duplicate-key"'],
    ['rules."settings/unknown-key" = "off"', 'warning settings/fixed-level "settings/unknown-key"'],
    ["[[overrides]]\nfiles = []", "error settings/invalid-value [[overrides]]"],
    ["overrides = [{ files = [], rules = {}, strict = true }]", "error settings/unknown-key strict"],
    ['overrides = [{ files = [], rules = { nope = "off" } }]', "error settings/unknown-code nope"],
    ["strict = tru", "error toml/unquoted-string tru"],
    ["strict = true\nstrict = true", "error toml/duplicate-key strict"],
  ])("%j gets a finding", (text, expected) => {
    const [first, ...rest] = findings(text);
    expect(rest).toEqual([]);
    expect(first?.replace(/toml\/[\w-]+/, "toml/x")).toBe(expected.replace(/toml\/[\w-]+/, "toml/x"));
  });

  it.each([
    ["stricct = true", "Rename to `strict`", true],
    ["max_warnings = 1", "Rename to `max-warnings`", true],
    ['rules.unknwon-key = "off"', "Rename to `unknown-key`", true],
    ['rules.unknwn-kye = "off"', "Rename to `unknown-key`", false],
    ['rules.unknown-key = "eror"', 'Change to "error"', false],
    ['rules."toml/bad-date" = "off"', "Remove `toml/bad-date`", true],
  ])("%j has a fix", (text, title, safe) => {
    const [{ fix } = {}, ...rest] = checkSettings(parseToml(text));
    expect(rest).toEqual([]);
    expect(fix).toMatchObject({ title, safe });
    expect(checkSettings(parseToml(applyEdits(text, fix?.edits ?? [])))).toEqual([]);
  });

  it("are not renamed to what is set too", () => {
    const [first] = checkSettings(parseToml("strict = true\nstrct = false"));
    expect(first?.fix).toBeUndefined();
  });

  it("are broken by errors only", () => {
    expect(areBroken(checkSettings(parseToml('rules."toml/duplicate-key" = "off"')))).toBe(false);
    expect(areBroken(checkSettings(parseToml("strict = 1")))).toBe(true);
  });
});

describe("the schema of the settings", () => {
  const validate = createAjv().compile(settingsSchemaWithCodes());

  it("takes what the check takes, and refuses what it refuses", () => {
    const takes = (text: string) => validate(JSON.parse(JSON.stringify(toValue(parseToml(text).root))));
    expect(takes(whole)).toBe(true);
    for (const text of [
      "stricct = true",
      "max-warnings = -1",
      'rules.unknwon-key = "off"',
      'rules.unknown-key = "x"',
    ]) {
      expect(takes(text)).toBe(false);
    }
  });

  it("names every code whose level can be set", () => {
    const levels = settingsSchemaWithCodes().definitions?.["RuleLevels"]?.properties ?? {};
    expect(Object.keys(levels)).toEqual(
      Object.keys(diagnosticCodes)
        .filter((code) => !/^(json|toml|settings)\//.test(code))
        .toSorted(),
    );
  });
});
