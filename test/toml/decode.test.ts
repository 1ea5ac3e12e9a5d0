import { describe, expect, it } from "vitest";
import { decodeUtf8 } from "../../src/toml/decode.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { toValue } from "../../src/toml/value.ts";
import { notation } from "./support.ts";

function decoded(bytes: readonly number[] | string): { text: string; errors: string[] } {
  const { text, errors } = decodeUtf8(
    typeof bytes === "string" ? Buffer.from(bytes, "latin1") : Uint8Array.from(bytes),
  );
  return { text, errors: notation(text, errors) };
}

describe("decodeUtf8", () => {
  it.each(["", "a = 1", "\uFEFFa = 1", 'a = "é\u{1f600}"', "# \0", 'a = "\uFFFD"'])("takes %j", (text) => {
    expect(decodeUtf8(Buffer.from(text, "utf8"))).toEqual({ text, errors: [] });
  });

  it.each(["\0".repeat(5000), `a = 1\n${"\0".repeat(300)}`])(
    "takes NUL bytes in a row for text, which is damaged",
    (text) => {
      expect(decodeUtf8(Buffer.from(text))).toEqual({ text, errors: [] });
    },
  );

  it.each([
    ["a\xff", "a\uFFFD", "invalid-utf8@1:2-3"],
    ["# \xc3\xa9\n\xe9 = 1 \xe8", "# é\n\uFFFD = 1 \uFFFD", "invalid-utf8@2:1-2"],
    ["\xed\xa0\x80", "\uFFFD\uFFFD\uFFFD", "invalid-utf8@1:1-2"],
    ["\xc0\xaf", "\uFFFD\uFFFD", "invalid-utf8@1:1-2"],
    ["ab\xf0\x9f\x98", "ab\uFFFD", "invalid-utf8@1:3-4"],
    ["\xf5\x80\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", "invalid-utf8@1:1-2"],
  ])("finds the first bad byte of %j", (bytes, text, error) => {
    expect(decoded(bytes)).toEqual({ text, errors: [error] });
  });

  it.each([
    ["utf16le", "\uFEFFa = 1\n"],
    ["utf16le", "a = 1\nbc = 2\n"],
  ] as const)("reads %s and says so once", (encoding, text) => {
    const result = decodeUtf8(Buffer.from(text, encoding));
    expect(notation(result.text, result.errors)).toEqual(["utf16@1:1-2"]);
    expect(result.text).toBe(text);
    expect(toValue(parseToml(result.text).root)).toMatchObject({ a: 1 });
  });

  it("reads big-endian UTF-16", () => {
    const bytes = Buffer.from("\uFEFFa = 1", "utf16le").swap16();
    expect(decodeUtf8(bytes)).toMatchObject({ text: "\uFEFFa = 1", errors: [{ code: "toml/utf16" }] });
  });

  it("has one error for a binary file", () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 0xff);
    expect(decoded([...bytes])).toEqual({ text: "", errors: ["not-text@1:1-1"] });
  });
});
