import { describe, expect, it } from "vitest";
import { errorsOf } from "./support.ts";

describe("what strict JSON does not take", () => {
  it.each<[text: string, ...errors: string[]]>([
    ["", "missing-value@0-0"],
    [" \n", "missing-value@2-2"],
    ["\uFEFF{}", "byte-order-mark@0-1"],
    ["// c\n{}", "comment@0-4"],
    ["{} /* c */", "comment@3-10"],
    ['{"a": 1, // c\r\n"b": 2}', "comment@9-13"],
    ['{"a": 1,}', "trailing-comma@7-8"],
    ["[1,\n]", "trailing-comma@2-3"],
    ["[,1]", "extra-comma@1-2"],
    ['{"a": 1,, "b": 2}', "extra-comma@8-9"],
    ['{"a": 1 "b": 2}', "missing-comma@7-8"],
    ["[1 2]", "missing-comma@2-3"],
    ["[{} {}]", "missing-comma@3-4"],
    ['{"a": 1; "b": 2}', "missing-comma@7-8"],
    ['{"a" 1}', "missing-colon@4-5"],
    ['{"a" = 1}', "missing-colon@5-6"],
    ['{"a" => 1}', "missing-colon@5-7"],
    ['{"a"}', "missing-value@1-4"],
    ['{"a":}', "missing-value@1-5"],
    ['{"a":, "b": 1}', "missing-value@1-5"],
    ['{"a", "b": 1}', "missing-value@1-4"],
    ["{a: 1}", "unquoted-key@1-2"],
    ["{1: 1}", "unquoted-key@1-2"],
    ["{null: 1}", "unquoted-key@1-5"],
    ["{'a': 'b'}", "wrong-quotes@1-4", "wrong-quotes@6-9"],
    ["[\u201Ca\u201D]", "wrong-quotes@1-4"],
    ["[True, None]", "unknown-word@1-5", "unknown-word@7-11"],
    ["[truex]", "unknown-word@1-6"],
    ["[./check.sh --all]", "unknown-word@1-17"],
    ["[01, +1, .5, 1., 1e, 0x10, 1_000, NaN, -Infinity, -]"].concat(
      ["1-3", "5-7", "9-11", "13-15", "17-19", "21-25", "27-32", "34-37", "39-48", "50-51"].map(
        (range) => `bad-number@${range}`,
      ),
    ) as [string, ...string[]],
    ['["a\tb\u0001"]', "control-character@3-4"],
    ['["C:\\Users\\me"]', "bad-escape@4-6"],
    ['["\\u12"]', "bad-escape@2-4"],
    ['["\\ud83d"]', "lone-surrogate@2-8"],
    ['["\\udc00\\ud83d"]', "lone-surrogate@2-8"],
    ['{"\\ud83d": 1}', "lone-surrogate@2-8"],
    ['["a]', "unterminated-string@1-4"],
    ['{"a": "b,\n"c": 1}', "unterminated-string@6-9"],
    ["[1", "unclosed-bracket@0-1"],
    ['{"a": [{"b": 1}', "unclosed-bracket@6-7"],
    ['{"a": [1}', "unclosed-bracket@6-7"],
    ['{"a": [}]}', "unclosed-bracket@6-7"],
    ["{}}", "stray-text@2-3"],
    ["]", "stray-text@0-1"],
    ["{} {}\n", "stray-text@3-5"],
    ["[1]x", "stray-text@3-4"],
    ["{\u00A0}", "stray-text@1-2"],
    ["```json\n{}\n```", "stray-text@0-7", "stray-text@11-14"],
    ['{"a": "b": "c"}', "stray-text@9-10"],
    ['["a": 1]', "stray-text@4-5", "missing-comma@4-6"],
    ["{{}}", "stray-text@1-2"],
    ['{"a": 1, "b": 2, "a": 3}', "duplicate-key@17-20"],
    ['{"a": 1, "\\u0061": 3}', "duplicate-key@9-17"],
  ])("%j", (text, ...errors) => {
    expect(errorsOf(text)).toEqual(errors);
  });
});

describe("what strict JSON takes", () => {
  it.each([
    "null",
    ' \t\r\n[1, -0, 1.5e-400, 1E+400, "\\u00e9\\/\\ud83d\\ude00\u007f\u2028"]\n',
    '{"": {}, "__proto__": [], "a b": ""}',
    `[${"9".repeat(400)}]`,
  ])("%j", (text) => {
    expect(errorsOf(text)).toEqual([]);
  });
});
