import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineIndex } from "../../src/toml/line-index.ts";
import { runs } from "../support/generated-input.ts";

describe("LineIndex", () => {
  it.each([
    ["ab\ncd", 0, 1, 1],
    ["ab\ncd", 2, 1, 3],
    ["ab\ncd", 3, 2, 1],
    ["ab\ncd", 5, 2, 3],
    ["a\r\nb", 2, 1, 3],
    ["a\r\nb", 3, 2, 1],
    ["a\rb", 2, 1, 3],
    ["\u{1f600}x", 2, 1, 2],
    ["\uFEFFx", 1, 1, 2],
    ["ab", 99, 1, 3],
    ["ab", -1, 1, 1],
  ])("%j offset %i is line %i column %i", (text, offset, line, column) => {
    expect(new LineIndex(text).position(offset)).toEqual({ line, column });
  });

  it("turns lines and columns back into offsets", () => {
    const text = "a\u{1f600}b\r\n\nlast";
    const lines = new LineIndex(text);
    for (const offset of [0, 1, 3, 4, 6, 7, 8, 11]) expect(lines.offset(lines.position(offset))).toBe(offset);
    expect(lines.lineCount).toBe(3);
    expect(lines.offset({ line: 1, column: 99 })).toBe(4);
    expect(lines.offset({ line: 9, column: 1 })).toBe(text.length);
    expect(lines.offset({ line: 0, column: 5 })).toBe(0);
    expect([1, 2, 3].map((line) => [lines.lineStart(line), lines.lineEnd(line)])).toEqual([
      [0, 4],
      [6, 6],
      [7, 11],
    ]);
  });
});

it("counts the characters of a long line as if one by one", () => {
  const halves = fc.array(fc.constantFrom("a", "\u{1f600}", "\ud83d", "\ude00", "é", "\r"), { maxLength: 40 });
  fc.assert(
    fc.property(halves, fc.nat(4000), (units, times) => {
      const text = `x\n${units.join("").repeat(times).slice(0, 5000)}\ny`;
      const lines = new LineIndex(text);
      const line = text.slice(2, text.indexOf("\n", 2));
      for (const at of [line.length, 0, 1023, 1024, 1025, 3000, 2048]) {
        const offset = Math.min(at, line.length);
        let column = 1;
        for (let i = 0; i < offset; i += (line.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) column++;
        expect(lines.position(offset + 2)).toEqual({ line: 2, column });
      }
    }),
    runs(50),
  );
});
