import { describe, expect, it } from "vitest";
import { findRegExps } from "../../scripts/support/find-regexps.ts";
import { slownessOf } from "../../scripts/support/slow-regexps.ts";

const slow = ({ source, flags }: RegExp): string[] => slownessOf(source, flags);

describe("regular expressions that are not linear", () => {
  it.each([
    /\s+$/,
    /^-+|-+$/g,
    /\/+(?:responses|messages)\/*$/,
    /<[^>]*>/,
    /a\.(\d*?)0+(?!\d)/,
    /^(?:a|a)*$/,
    /(?<=\b(?:bearer|basic)\s+)[\w.]+/gi,
    /\$\{(\w+)(?::?[-?][^}]*)?\}/,
    /[a-z][a-z\d+.-]*:\/\//i,
    /--[\w-]*token=/,
    /\d.*\d.*\d/,
    /^([^]*a)+b/,
  ])("finds %s", (regexp) => {
    expect(slow(regexp)).not.toEqual([]);
  });

  it.each([/^\S{8,}$/, /^(?:[^"\\]|\\.)*$/, /^(.)\1*$/, /(?=(?:ab)+)x/])("finds that %s fills the stack", (regexp) => {
    expect(slow(regexp).some((why) => why.includes("stack"))).toBe(true);
  });

  it.each([
    /^[\w-]+$/,
    /[A-Z]+/g,
    /"[^"]*"/,
    /^\s*#[ \t]*ignore(?:-file)?[ \t]*(\[[^\]]*\])?/,
    /\bsk-[\w-]{12}[\w-]*/g,
    /(\b(?:bearer|basic)\s+)[\w.]{8}[\w.]*/gi,
    /(?<![\w/])[\w/]+=/,
    /[\p{Cc}\u2028]/gu,
  ])("has nothing against %s", (regexp) => {
    expect(slow(regexp)).toEqual([]);
  });
});

describe("the regular expressions of a source", () => {
  it("are literals, those made of constants and parts in String.raw", () => {
    const source = [
      'const A = "[ab]";',
      "const B = String.raw`${A}\\d+`;",
      'const c = [/x+/gi, new RegExp(`^${B}$`, "u")];',
      "function f(text: string) { return new RegExp(text); }",
    ].join("\n");
    const found = findRegExps("a.ts", source).map(({ place, source, flags }) => [place, source, flags]);
    expect(found.sort()).toEqual([
      ["a.ts:2", "[ab]\\d+", ""],
      ["a.ts:3", "^[ab]\\d+$", "u"],
      ["a.ts:3", "x+", "gi"],
      ["a.ts:4", undefined, ""],
    ]);
  });

  it("have the constants that they import from other files", () => {
    const source = 'import { A as B } from "../b.ts";\nconst c = new RegExp(`^${B}$`);';
    const contentOf = (name: string): string | undefined =>
      name === "src/b.ts" ? 'export const A = "[ab]";' : undefined;
    expect(findRegExps("src/c/a.ts", source, contentOf).map((found) => found.source)).toEqual(["^[ab]$"]);
    expect(findRegExps("src/c/a.ts", source).map((found) => found.source)).toEqual([undefined]);
  });
});
