import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regexProblem } from "../../src/words/rust-regex.ts";

describe("regular expressions of Rust", () => {
  it.each([
    ["[a[^]b]]", undefined],
    ["[[]", "a `[` is not closed"],
    ["[]]", undefined],
    ["[^]]", undefined],
    ["(?P<n>a)|(?i:b)(?-u)", undefined],
    ["(?<n", "a `(` is not closed"],
    ["(?<=a)b", "it looks ahead or behind, which is not supported"],
    ["a(?!b)", "it looks ahead or behind, which is not supported"],
    ["(?=", "it looks ahead or behind, which is not supported"],
    ["a(*", "there is nothing before `*` to repeat"],
  ])("%s", (pattern, problem) => {
    expect(regexProblem(pattern)).toBe(problem);
  });

  it("has no pattern nested too deep", () => {
    for (const opening of ["[", "[^", "[[]", "(", "(?:", "(?<", "(?P<n>", "((?i)"]) {
      expect(regexProblem(opening.repeat(100_000))).toMatch(/is not closed/);
    }
    expect(regexProblem(`${"[".repeat(100_000)}a${"]".repeat(100_000)}`)).toBeUndefined();
  });

  it("finds nothing wrong with what nests in order", () => {
    const { pattern } = fc.letrec<{ pattern: string; nested: string }>((tie) => ({
      pattern: fc
        .array(fc.oneof(fc.constantFrom("a", "\\[", ".*", "x?"), tie("nested")))
        .map((parts) => parts.join("")),
      nested: fc
        .tuple(fc.constantFrom(["(", ")"], ["(?:", ")"], ["(?<n>", ")"], ["[[", "]-]"]), tie("pattern"))
        .map(([[open, close], inner]) => (open === "[[" ? `${open}a${close}` : `${open}${inner}${close}`)),
    }));
    fc.assert(fc.property(pattern, (text) => regexProblem(text) === undefined));
  });
});
