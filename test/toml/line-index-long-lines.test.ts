import fc from "fast-check";
import { expect, it } from "vitest";
import { LineIndex } from "../../src/toml/line-index.ts";

it("columns of long lines are counted in characters, wherever they are asked for", () => {
  const piece = fc.oneof(
    fc.constantFrom("a", "😀", "\uD83D", "\uDE00", "\n", "\r\n", "é"),
    fc.nat({ max: 3000 }).map((count) => "x".repeat(count)),
    fc.nat({ max: 1500 }).map((count) => "😀".repeat(count)),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20 }),
      fc.array(fc.nat({ max: 20_000 }), { maxLength: 30 }),
      (pieces, at) => {
        const text = pieces.join("");
        const index = new LineIndex(text);
        for (const offset of [...at, 1023, 1024, 1025, 2048, text.length].filter((offset) => offset <= text.length)) {
          const start = text.lastIndexOf("\n", offset - 1) + 1;
          const column = offset === 0 ? 1 : [...text.slice(start, offset)].length + 1;
          expect(index.position(offset).column).toBe(column);
        }
      },
    ),
  );
});
