import fc from "fast-check";
import { expect, it } from "vitest";
import { parseJson } from "../../src/json/parse-json.ts";
import { toValue } from "../../src/toml/value.ts";
import { runs } from "../support/generated-input.ts";

/** Errors of texts that are JSON all the same. */
const TAKEN = ["json/duplicate-key", "json/lone-surrogate", "json/nested-too-deep"];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const json = fc.tuple(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 1, 2, "\t")).map(([text, space]) => {
  return JSON.stringify(JSON.parse(text), undefined, space);
});
const piece = fc.constantFrom(
  ..."{}[],:\"'\\/ \n\t\r0123456789.-+eEtrufalsn_=;#",
  "true",
  "null",
  "//",
  "/*",
  "\\u",
  "\uFEFF",
);

it("reads what JSON.stringify writes", () => {
  fc.assert(
    fc.property(json, (text) => {
      const { errors, top } = parseJson(text);
      expect(errors).toEqual([]);
      const plain = JSON.stringify(toValue(top), (_, each) => (typeof each === "bigint" ? Number(each) : each));
      expect(plain).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

it("finds an error exactly in texts that are no JSON", () => {
  const damaged = fc
    .tuple(json, fc.array(fc.tuple(fc.nat(), fc.nat(2), piece), { minLength: 1, maxLength: 3 }))
    .map(([text, edits]) =>
      edits.reduce((before, [at, length, insert]) => {
        const start = at % (before.length + 1);
        return before.slice(0, start) + insert + before.slice(start + length);
      }, text),
    );
  fc.assert(
    fc.property(damaged, (text) => {
      const { errors } = parseJson(text);
      expect(errors.some(({ code }) => !TAKEN.includes(code))).toBe(!isJson(text));
      for (const { start, end } of errors) expect(start >= 0 && start <= end && end <= text.length).toBe(true);
    }),
    runs(1000),
  );
});

it("finds an error exactly in loose pieces that are no JSON", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const found = parseJson(text).errors.some(({ code }) => !TAKEN.includes(code));
      expect(found).toBe(!isJson(text));
    }),
    runs(2000),
  );
});
