import { describe, expect, it } from "vitest";
import { parseToml } from "../../src/toml/parse.ts";
import { tokens } from "../../src/toml/tokens.ts";

function list(text: string): string[] {
  return [...tokens(parseToml(text))].map(
    ({ kind, start, end }) => `${kind} ${JSON.stringify(text.slice(start, end))}`,
  );
}

describe("tokens", () => {
  it("tells the parts of a document", () => {
    expect(list('\uFEFF[a.b] # c\r\nk = [1, { x = "y" }]\n')).toEqual([
      'bom "\uFEFF"',
      'punctuation "["',
      'key "a"',
      'punctuation "."',
      'key "b"',
      'punctuation "]"',
      'whitespace " "',
      'comment "# c"',
      'newline "\\r\\n"',
      'key "k"',
      'whitespace " "',
      'punctuation "="',
      'whitespace " "',
      'punctuation "["',
      'integer "1"',
      'punctuation ","',
      'whitespace " "',
      'punctuation "{"',
      'whitespace " "',
      'key "x"',
      'whitespace " "',
      'punctuation "="',
      'whitespace " "',
      'string "\\"y\\""',
      'whitespace " "',
      'punctuation "}"',
      'punctuation "]"',
      'newline "\\n"',
    ]);
  });

  it("marks what cannot be read", () => {
    expect(list("a = ? # c\n!! x").filter((token) => token.startsWith("invalid"))).toEqual([
      'invalid "?"',
      'invalid "!!"',
      'invalid "x"',
    ]);
  });
});
