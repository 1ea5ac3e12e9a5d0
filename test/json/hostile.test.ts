import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/json/parse-json.ts";
import { toValue } from "../../src/toml/value.ts";
import { errorsOf } from "./support.ts";

describe("depth", () => {
  const nested = (open: string, close: string, depth: number): string => `${open.repeat(depth)}1${close.repeat(depth)}`;

  it.each([
    ["[", "]"],
    ['{"a":', "}"],
  ])("goes to 127 levels of %s", (open, close) => {
    expect(errorsOf(nested(open, close, 127))).toEqual([]);
    const at = 127 * open.length;
    expect(errorsOf(nested(open, close, 128))).toEqual([`nested-too-deep@${at}-${at + 1}`]);
  });

  it("reads on behind what is too deep", () => {
    const document = parseJson(`{"a": ${nested("[", "]", 200)}, "b": 1}`);
    expect(document.errors).toHaveLength(1);
    expect(document.root.get("b")?.value).toMatchObject({ value: 1 });
  });
});

describe("a mistake twenty thousand times", () => {
  const PARTS = [
    "[",
    "]",
    "{",
    '{"a":',
    "'",
    "`",
    "\u00A0",
    '"',
    '"a',
    "\\",
    "//",
    "/*",
    "a",
    "a:",
    "01",
    "1.",
    "-",
    ",",
    ":",
    ";",
    "=",
  ];
  const MORE = [
    '"a"',
    '"a":',
    '"a":1,',
    "\n'",
    '"\\ud800',
    '"\\x"',
    '"\t",',
    "\u201C",
    "1 ",
    "\u00A0a",
    "'a",
    '{"a" ',
    "\uFEFF",
    "9",
  ];

  it.each([...PARTS, ...MORE])("%j is read to the end", (part) => {
    for (const before of ["", "[", "{", '{"a":']) {
      const document = parseJson(before + part.repeat(20_000));
      expect(document.text.length).toBeGreaterThan(20_000 - 1);
      toValue(document.top);
      const astray = document.errors.filter(({ start, end }) => start > end || end > document.text.length);
      expect(astray).toEqual([]);
    }
  });
});
