import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/text/display-width.ts";
import { escapeControls } from "../../src/text/escape-controls.ts";
import { maskRanges } from "../../src/secrets/mask-ranges.ts";
import { secretLikeRanges } from "../../src/secrets/secret-like.ts";
import { viewLine } from "../../src/text/source-line.ts";
import { useColor } from "../../src/cli/text/use-color.ts";
import { wrap } from "../../src/text/wrap.ts";

describe("displayWidth", () => {
  it.each([
    ["abc", 3],
    ["日本", 4],
    ["한글", 4],
    ["ｆｕｌｌ", 8],
    ["e\u0301", 1],
    ["😀", 2],
    ["👨‍👩‍👧", 2],
    ["❤️", 2],
    ["🇩🇪", 2],
    ["é", 1],
    ["\u200D", 0],
    ["", 0],
  ])("%j", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("escapeControls", () => {
  it.each([
    ["plain ünï 日本 👨‍👩‍👧", "plain ünï 日本 👨‍👩‍👧"],
    ["\x1b[31mred\x07", "\\u{1b}[31mred\\u{7}"],
    ["a\tb\r\nc", "a\\tb\\r\\nc"],
    ["\u202Ereversed\u2066", "\\u{202e}reversed\\u{2066}"],
    ["mo\u200Bdel\u200D", "mo\\u{200b}del\\u{200d}"],
    ["\x9b31m\x7f", "\\u{9b}31m\\u{7f}"],
    ["\uD800", "\\u{d800}"],
  ])("%j", (text, escaped) => {
    expect(escapeControls(text)).toBe(escaped);
  });
});

describe("wrap", () => {
  it("breaks at spaces and counts the first line apart", () => {
    expect(wrap("one two three four", 9)).toEqual(["one two", "three", "four"]);
    expect(wrap("one two three", 9, 4)).toEqual(["one", "two three"]);
    expect(wrap("日本 日本 日本", 9)).toEqual(["日本 日本", "日本"]);
  });

  it("keeps long words whole", () => {
    expect(wrap("see https://example.com/long x", 8)).toEqual(["see", "https://example.com/long", "x"]);
    expect(wrap("", 8)).toEqual([""]);
  });
});

describe("viewLine", () => {
  const view = (line: string, target: string, width: number) => {
    const start = line.indexOf(target);
    return viewLine(line, start, start + target.length, width);
  };

  it("shows a short line as it is", () => {
    expect(view("a = 1", "1", 20)).toEqual({ text: "a = 1", from: 4, to: 5 });
    expect(view("\ta\tb", "b", 20)).toEqual({ text: "    a   b", from: 8, to: 9 });
    expect(view("日本 = 1", "1", 20)).toEqual({ text: "日本 = 1", from: 7, to: 8 });
    expect(view("a\x1b = 1", "1", 20)).toEqual({ text: "a\\u{1b} = 1", from: 10, to: 11 });
    expect(view("\uFEFFa = 1", "a", 20)).toEqual({ text: "a = 1", from: 0, to: 1 });
  });

  it("marks one column for an empty range, also at the end", () => {
    expect(viewLine("a =", 3, 3, 20)).toEqual({ text: "a =", from: 3, to: 4 });
    expect(viewLine("", 0, 0, 20)).toEqual({ text: "", from: 0, to: 1 });
    expect(viewLine("abc", 1, 1, 20)).toEqual({ text: "abc", from: 1, to: 2 });
  });

  it("cuts a long line around the mark", () => {
    const line = `${"a".repeat(30)}MARK${"b".repeat(30)}`;
    expect(view(line, "MARK", 20)).toMatchInlineSnapshot(`
      {
        "from": 5,
        "text": "…aaaaMARKbbbbbbbbbb…",
        "to": 9,
      }
    `);
    expect(view(`MARK${"b".repeat(30)}`, "MARK", 20)).toMatchInlineSnapshot(`
      {
        "from": 0,
        "text": "MARKbbbbbbbbbbbbbbb…",
        "to": 4,
      }
    `);
    expect(view(`${"a".repeat(30)}MARK`, "MARK", 20)).toMatchInlineSnapshot(`
      {
        "from": 15,
        "text": "…aaaaaaaaaaaaaaMARK",
        "to": 19,
      }
    `);
    expect(view(`${"日".repeat(30)}MARK${"本".repeat(30)}`, "MARK", 20)).toMatchInlineSnapshot(`
      {
        "from": 5,
        "text": "…日日MARK本本本本本…",
        "to": 9,
      }
    `);
    expect(view(`x = "${"m".repeat(60)}"`, `"${"m".repeat(60)}"`, 20)).toMatchInlineSnapshot(`
      {
        "from": 4,
        "text": "x = "mmmmmmmmmmmmmm…",
        "to": 20,
      }
    `);
  });

  it("never exceeds the width, and keeps the start of the mark in view", () => {
    const pieces = ["a", "\t", "日", "👨‍👩‍👧", "\x1b", "e\u0301", " "];
    for (let seed = 0; seed < 400; seed++) {
      const line = Array.from(
        { length: seed % 90 },
        (_, index) => pieces[(seed * 7 + index * index) % pieces.length],
      ).join("");
      const start = (seed * 13) % (line.length + 1);
      const end = Math.min(line.length, start + (seed % 40));
      const shown = viewLine(line, start, end, 24);
      expect(displayWidth(shown.text)).toBeLessThanOrEqual(24);
      expect(shown.from).toBeGreaterThanOrEqual(0);
      expect(shown.from).toBeLessThanOrEqual(displayWidth(shown.text));
      expect(shown.to).toBeGreaterThan(shown.from);
      expect(shown.to).toBeLessThanOrEqual(Math.max(25, shown.from + 1));
    }
  });

  it("looks only at the neighbourhood of a huge line", () => {
    const line = `${"a".repeat(5_000_000)}MARK${"b".repeat(5_000_000)}`;
    expect(view(line, "MARK", 40).text).toContain("MARK");
  });
});

describe("maskRanges", () => {
  it("hides the inside, keeps quotes, line breaks and length", () => {
    const text = `a = "sk-1"\nb = '''x\r\ny'''\nc = 12`;
    const ranges = [`"sk-1"`, `'''x\r\ny'''`, "12"].map((target) => {
      const start = text.indexOf(target);
      return { start, end: start + target.length };
    });
    const masked = maskRanges(text, ranges.toReversed());
    expect(masked).toBe(`a = "****"\nb = '''*\r\n*'''\nc = **`);
    expect(masked).toHaveLength(text.length);
  });

  it("takes overlapping ranges", () => {
    expect(
      maskRanges("abcdef", [
        { start: 1, end: 4 },
        { start: 2, end: 5 },
        { start: 3, end: 4 },
      ]),
    ).toBe("a****f");
    expect(maskRanges("abc", [])).toBe("abc");
  });
});

describe("secretLikeRanges", () => {
  const mask = (line: string) => maskRanges(line, secretLikeRanges(line));

  it.each([
    [`experimental_bearer_token = "abc"`, `experimental_bearer_token = "***"`],
    [`experimental_bearer_token = "abc`, `experimental_bearer_token = ****`],
    [`env = { OPENAI_API_KEY = 'abc', A = "b" }`, `env = { OPENAI_API_KEY = '***', A = "b" }`],
    [`"Authorization" = "Bearer abc"`, `"Authorization" = "**********"`],
    [`secret = """\nabc`, `secret = ***\n***`],
    [`secret = """\nabc"""`, `secret = """\n***"""`],
    [`secret = "abc\nb = "c"`, `secret = ****\nb = "c"`],
    [`x = "sk-abcdefghijklmnop"`, `x = "*******************"`],
    [`args = ["--header", "X: Bearer abcdefghijk"]`, `args = ["--header", "X: Bearer ***********"]`],
  ])("hides %j", (line, masked) => {
    expect(mask(line)).toBe(masked);
  });

  it.each([
    `bearer_token_env_var = "TOKEN"`,
    `env_key = "OPENAI_API_KEY"`,
    `env_http_headers = { Authorization_env = "X" }`,
    `model = "gpt-5"`,
    `cli_auth_credentials_store = "file"`,
    `tool_output_token_limit = 12`,
  ])("leaves %j", (line) => {
    expect(mask(line)).toBe(line);
  });
});

describe("useColor", () => {
  it.each([
    [false, {}, true, true],
    [false, {}, false, false],
    [true, { FORCE_COLOR: "1" }, true, false],
    [false, { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
    [false, { NO_COLOR: "" }, true, true],
    [false, { FORCE_COLOR: "1" }, false, true],
    [false, { FORCE_COLOR: "0" }, true, false],
    [false, { TERM: "dumb" }, true, false],
  ])("--no-color %j, %j, terminal %j", (noColor, env, isTTY, expected) => {
    expect(useColor(noColor, env, isTTY)).toBe(expected);
  });
});
