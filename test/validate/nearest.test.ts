import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearest, normalize, sameWord } from "../../src/words/nearest.ts";

describe("editDistance", () => {
  it.each([
    ["model", "model", 0],
    ["modle", "model", 1],
    ["modl", "model", 1],
    ["moodel", "model", 1],
    ["nodel", "model", 1],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
  ])("%s and %s differ by %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it("is symmetric, zero for equal words only, and never above the longer length", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it("gives the limit when the distance is not below it", () => {
    expect(editDistance("kitten", "sitting", 2)).toBe(2);
  });
});

describe("sameWord", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", "A", "b", "-", "_", " ", "\t", "\u00a0", "É", "é", "İ"),
    maxLength: 6,
  });

  it("holds for words that are normalized to the same", () => {
    fc.assert(fc.property(word, word, (a, b) => sameWord(a, b) === (normalize(a) === normalize(b))));
  });
});

describe("nearest", () => {
  const keys = ["model", "model_provider", "approval_policy", "sandbox_mode"];

  it.each([
    ["modle", "model"],
    ["approvalPolicy", "approval_policy"],
    ["SANDBOX-MODE", "sandbox_mode"],
    ["aproval_polcy", "approval_policy"],
  ])("takes %s for %s", (word, meant) => {
    expect(nearest(word, keys)).toBe(meant);
  });

  it("has no suggestion for a word unlike any other", () => {
    expect(nearest("zz", keys)).toBeUndefined();
    expect(nearest("completely_different", keys)).toBeUndefined();
  });
});

it("sameWord ignores case, dashes and underscores only", () => {
  expect(sameWord("workspaceWrite", "workspace-write")).toBe(true);
  expect(sameWord("workspace", "workspaces")).toBe(false);
});
