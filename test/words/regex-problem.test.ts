import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regexProblem } from "../../src/words/rust-regex/regex-problem.ts";

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

  // Each was put before Codex, as the matcher of a hook.
  it.each([
    ...[
      "a{",
      "a{2",
      "a{,2}",
      "a{}",
      "{2}",
      "a{3,2}",
      "a{x}",
      "a{99999999999}",
      "\\<{",
      "\\b{foo}",
      "\\b{",
      "|*",
      "(*)",
      "(?i)*",
    ],
    ...[
      "[",
      "[]",
      "[^]",
      "[z-a]",
      "[\\d-z]",
      "[a-\\d]",
      "[\\b]",
      "[a-[b]]",
      "[a-[:alpha:]]",
      "[[a]",
      "[\\q]",
      "[𝄞-a]",
      "(?x)[\\d - z]",
    ],
    ...[
      "\\",
      "\\y",
      "\\é",
      "\\Z",
      "\\1",
      "\\0",
      "\\x4",
      "\\xZZ",
      "\\x{}",
      "\\x{d800}",
      "\\x{110000}",
      "\\u004",
      "\\p",
      "\\p{",
      "\\pX",
      "\\p{}",
    ],
    ...[
      "(?ii)a",
      "(?i-)a",
      "(?--i)a",
      "(?)a",
      "(?",
      "(?y)",
      "(?#c)",
      "(?>a)",
      "(?<a>b)(?<a>c)",
      "(?<>b)",
      "(?<1>b)",
      "(?<a",
      "(?P=a)",
    ],
    ...[
      "(?x)(",
      "(?x:a # b)",
      `${"(".repeat(251)}a${")".repeat(251)}`,
      `${"[".repeat(251)}a${"]".repeat(251)}`,
      "a" + "*".repeat(251),
    ],
  ])("refuses %s", (pattern) => {
    expect(regexProblem(pattern)).toBeDefined();
  });

  it.each([
    ...["a{2}{3}", "a{ 2 , 3 }", "a{2}?", "a**", "^*", "\\b+", "\\b{start-half}", "()*", "(|)", "(?x)a {2}", "𝄞{2}"],
    ...[
      "[]a]",
      "[a-]",
      "[-a]",
      "[a-z-9]",
      "[a&&b]",
      "[&&]",
      "[a--b]",
      "[[:alpha:]-z]",
      "[[:foo:]]",
      "[^[:^alpha:]]",
      "[\\--a]",
      "[a-𝄞]",
    ],
    ...[
      "\\-",
      "\\ ",
      "\\/",
      "\\<",
      "\\x41",
      "\\u0041",
      "\\x{10ffff}",
      "\\pL",
      "\\p{Greek}",
      "\\p{sc=Greek}",
      "\\p{Age=6.0}",
    ],
    ...["(?i-s)a", "(?R)a", "(?s-i:a)", "(?<a.b>x)", "(?<ä>x)", "(?x)# (", "((?x) #a)\n) #", "( ?i)", "(?x)( ?i)a"],
    ...["a}", "a]", "}", "]", " ", `${"(".repeat(250)}a${")".repeat(250)}`],
  ])("takes %s", (pattern) => {
    expect(regexProblem(pattern)).toBeUndefined();
  });

  it("has an end for every pattern", () => {
    for (const opening of [
      "[",
      "[^",
      "[[]",
      "(",
      "(?:",
      "(?<",
      "(?P<n>",
      "((?i)",
      "a{",
      "\\x{",
      "(?x)#",
      "[[:",
      "\\b{",
    ]) {
      const problem = regexProblem(opening.repeat(100_000));
      if (opening === "(?x)#") expect(problem).toBeUndefined();
      else expect(problem).toBeDefined();
    }
  });

  it("finds nothing wrong with what nests in order", () => {
    const { pattern } = fc.letrec<{ pattern: string; nested: string }>((tie) => ({
      pattern: fc
        .array(fc.oneof(fc.constantFrom("a", "\\[", ".*", "x?"), tie("nested")))
        .map((parts) => parts.join("")),
      nested: fc
        .tuple(fc.constantFrom(["(", ")"], ["(?:", ")"], ["(?i:", ")"], ["[[", "]-]"]), tie("pattern"))
        .map(([[open, close], inner]) => (open === "[[" ? `${open}a${close}` : `${open}${inner}${close}`)),
    }));
    fc.assert(fc.property(pattern, (text) => regexProblem(text) === undefined));
  });
});
