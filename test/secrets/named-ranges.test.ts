import { expect, it } from "vitest";
import { namedRanges } from "../../src/secrets/named-ranges.ts";

/** What is hidden of a text. */
function hidden(text: string): string[] {
  return namedRanges(text).map(({ start, end }) => text.slice(start, end));
}

it.each([
  ['api_key = "ab\\"cd" # more', ['"ab\\"cd"']],
  ['api_key = "ab\\', ['"ab']],
  ["api_key = 'ab\\' more", ["'ab\\'"]],
  ['api_key = """ab\n"cd""" more', ['"""ab\n"cd"""']],
  ["api_key = '''ab\ncd", ["'''ab\ncd"]],
  ["api_key: \u201Cabc1\u201D more", ["\u201Cabc1\u201D"]],
  ["api_key => abcd1, more", ["abcd1"]],
  ["Authorization: Bearer ab1cd", ["Bearer ab1cd"]],
  ['text = "api_key=\\"ab1cd\\" more"', ["ab1cd"]],
  ['api_key "ab1cd" more', ['"ab1cd"']],
  ['args = ["--token", "ab1cd", "more"]', ["ab1cd"]],
  ["x --token ab1cd more", ["ab1cd"]],
  ["api_key = abc", []],
  // The settings' levels of codes.
  ['{ "rules": { "unknown-key": "warning", "gone-key": "error", "any-key": "loud-1" } }', ['"loud-1"']],
])("finds the values in %j", (text, values) => {
  expect(hidden(text)).toEqual(values);
});

it("reads a value of many escapes, which no stack of a matcher holds", () => {
  const value = `"${"\\n".repeat(5_000_000)}1"`;
  expect(namedRanges(`api_key = ${value} # more`)).toEqual([{ start: 10, end: 10 + value.length }]);
});
