import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/json/parse-json.ts";
import { fixed } from "./support.ts";

describe("fixes", () => {
  it.each([
    ["\uFEFF{}", "{}"],
    ["// c\n{}", "{}"],
    ['{\n  "a": 1, // c\n  "b": 2\n}', '{\n  "a": 1,\n  "b": 2\n}'],
    ['{\n  /* c */\r\n  "b": 2\n}', '{\n  "b": 2\n}'],
    ["[1, 2,]", "[1, 2]"],
    ["[,1,,2]", "[1,2]"],
    ['{"a": 1 "b": 2}', '{"a": 1, "b": 2}'],
    ['{"a": 1; "b": 2}', '{"a": 1, "b": 2}'],
    ['{"a" 1, "b" => 2}', '{"a": 1, "b" : 2}'],
    ["{a: 'b', 'c d': `e`}", '{"a": "b", "c d": "e"}'],
    ["['say \"hi\"', 'it\\\"s']", '["say \\"hi\\"", "it\\"s"]'],
    ["[True, FALSE, None, undefined]", "[true, false, null, null]"],
    ["[./check.sh --all]", '["./check.sh --all"]'],
    ["[01, +1, .5, 1., 1_000, -007.5e3]", "[1, 1, 0.5, 1, 1000, -7.5e3]"],
    ['["a\tb\u0001"]', '["a\\tb\\u0001"]'],
    ['["C:\\Users\\me\\new"]', '["C:\\\\Users\\\\me\\new"]'],
    ['["a]', '["a]"'],
    ['{"a": [{"b": 1', '{"a": [{"b": 1}]}'],
    ["{\u00A0}", "{ }"],
    ["```json\n{}\n", "\n{}\n"],
  ])("%j", (text, repaired) => {
    expect(fixed(text)).toBe(repaired);
  });

  it.each(["[NaN]", "[0x10]", '{"a": 1, "a": 2}', '["\\ud83d"]', "{} {}", '{"a"}'])(
    "are not made up for %s",
    (text) => {
      expect(parseJson(text).errors.map(({ fix }) => fix)).toEqual([undefined]);
    },
  );

  it("are safe where nothing but the form changes", () => {
    const safe = (text: string) => parseJson(text).errors.map(({ fix }) => fix?.safe);
    expect(safe("\uFEFF[1,]")).toEqual([true, true]);
    expect(safe("[True, None, a]")).toEqual([true, false, false]);
    expect(safe("[1] // c")).toEqual([false]);
    expect(safe("{a: 1, b/c: 2}")).toEqual([true, false]);
  });
});
