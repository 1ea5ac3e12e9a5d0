import { describe, expect, it } from "vitest";
import { parseToml } from "../../src/toml/parse.ts";
import { fixed } from "./support.ts";

describe("fixes", () => {
  it.each([
    ['a = "C:\\Users\\me"', "a = 'C:\\Users\\me'", true],
    ['a = "C:\\temp\\"\nb = 1', "a = 'C:\\temp\\'\nb = 1", true],
    ['a = "\\d+"', "a = '\\d+'", true],
    ['a = """\\d"""', "a = '''\\d'''", true],
    ['a = "\\d \\n"', "a = '\\d \\n'", false],
    ['a = "\\u12"', "a = '\\u12'", false],
    ["a = “x”", 'a = "x"', true],
    ["a = `x`", 'a = "x"', true],
    ["“a b” = 1", '"a b" = 1', true],
    ["a = gpt-5", 'a = "gpt-5"', true],
    ["a = two words", 'a = "two words"', false],
    ["a = C:\\x", "a = 'C:\\x'", true],
    ["a = True", "a = true", true],
    ["a = 0XFF", "a = 0xFF", true],
    ["a = .5", "a = 0.5", true],
    ["a = 01", "a = 1", false],
    ["a: 1", "a = 1", true],
    ['"a": 1,', '"a" = 1', true],
    ["a 1", "a = 1", true],
    ["a == 1", "a = 1", true],
    ["a b = 1", '"a b" = 1', false],
    ["naïve = 1", '"naïve" = 1', true],
    ["[projects./home/x.y]", '[projects."/home/x.y"]', true],
    ["[projects.C:\\x]", "[projects.'C:\\x']", true],
    ["[t", "[t]", true],
    ["[[t]", "[[t]]", true],
    ["a = 1,", "a = 1", true],
    ["a = 1;", "a = 1", true],
    ["a = 1 b = 2", "a = 1\nb = 2", true],
    ["a = 1, b = 2", "a = 1\nb = 2", true],
    ["a = 1 // x", "a = 1 # x", true],
    ["// x", "# x", true],
    ["a = [1 2]", "a = [1, 2]", true],
    ["a = [1,,2]", "a = [1,2]", true],
    ["a = [1}", "a = [1]", true],
    ['a = "x', 'a = "x"', false],
    ['a = "x\ny"', 'a = """x\ny"""', false],
    ["a =\n'x'", "a = 'x'", true],
    ["a\u00a0= 1", "a = 1", true],
    ["a = 1\n\uFEFFb = 2", "a = 1\nb = 2", true],
    ["a = 1\rb = 2", "a = 1\nb = 2", false],
  ])("%j becomes %j", (toml, expected, safe) => {
    expect(fixed(toml)).toBe(expected);
    expect(parseToml(expected).errors).toEqual([]);
    expect(parseToml(toml).errors.map(({ fix }) => fix?.safe)).toEqual([safe]);
  });

  it.each(["a = +0XFF", "a = 1__0.5", "a = 0x", "a = 5m"])(
    "offers none where nobody can tell what is meant: %j",
    (toml) => {
      const [error] = parseToml(toml).errors;
      expect(error?.code).toBe("toml/bad-number");
      expect(error?.fix).toBeUndefined();
    },
  );
});
