import { parse as parseIarna } from "@iarna/toml";
import fc from "fast-check";
import { parse as parseSmol, TomlDate } from "smol-toml";
import { describe, expect, it } from "vitest";
import { parseToml } from "../../src/toml/parse.ts";
import { tokens } from "../../src/toml/tokens.ts";
import type { OffsetRange, TomlDocument, TomlPair, TomlValue } from "../../src/toml/types.ts";
import { toValue } from "../../src/toml/value.ts";
import { brokenDocuments, documents, noise } from "./arbitraries.ts";
import { runs } from "../support/generated-input.ts";

const anyText = fc.oneof(documents, brokenDocuments, noise);

function expectInside(inner: OffsetRange, outer: OffsetRange): void {
  expect(inner.start).toBeLessThanOrEqual(inner.end);
  expect(inner.start).toBeGreaterThanOrEqual(outer.start);
  expect(inner.end).toBeLessThanOrEqual(outer.end);
}

function checkValue(value: TomlValue, outer: OffsetRange): void {
  expectInside(value, outer);
  if (value.kind === "array") for (const item of value.items) checkValue(item, value);
  else if (value.kind === "table") for (const pair of value.pairs) checkPair(pair, value);
}

function checkPair(pair: TomlPair, outer: OffsetRange): void {
  expectInside(pair, outer);
  for (const key of pair.keys) expectInside(key, pair);
  checkValue(pair.value, pair);
}

function checkRanges({ text, statements, comments, errors }: TomlDocument): void {
  const whole = { start: 0, end: text.length };
  let last = 0;
  for (const statement of statements) {
    expect(statement.start).toBeGreaterThanOrEqual(last);
    last = statement.end;
    if (statement.type === "pair") checkPair(statement, whole);
    else {
      expectInside(statement, whole);
      for (const key of statement.keys) expectInside(key, statement);
    }
  }
  last = 0;
  for (const comment of comments) {
    expectInside(comment, whole);
    expect(comment.start).toBeGreaterThanOrEqual(last);
    last = comment.end;
  }
  for (const [index, error] of errors.entries()) {
    expectInside(error, whole);
    expect(error.start).toBeGreaterThanOrEqual(errors[index - 1]?.start ?? 0);
    for (const edit of error.fix?.edits ?? []) expectInside(edit.range, whole);
  }
}

describe("any text", { timeout: 120_000 }, () => {
  it("is rebuilt by its tokens", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let rebuilt = "";
        let last = 0;
        for (const { start, end } of tokens(parseToml(text))) {
          expect(start).toBe(last);
          expect(end).toBeGreaterThan(start);
          rebuilt += text.slice(start, end);
          last = end;
        }
        expect(rebuilt).toBe(text);
      }),
      runs(2000),
    );
  });

  it("has ranges within those of their parents, in order", () => {
    fc.assert(
      fc.property(anyText, (text) => checkRanges(parseToml(text))),
      runs(2000),
    );
  });

  it("is not changed by the parse of another", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const before = JSON.stringify(snapshot(parseToml(text)));
        const document = parseToml(text);
        parseToml(other);
        expect(JSON.stringify(snapshot(document))).toBe(before);
      }),
    );
  });
});

function snapshot(document: TomlDocument): unknown {
  const replaceBigints = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? `${item}n` : item)));
  return replaceBigints([toValue(document.root), document.errors, document.comments]);
}

describe("valid text", { timeout: 120_000 }, () => {
  it("has the same values with CRLF", () => {
    fc.assert(
      fc.property(documents, (text) => {
        const document = parseToml(text);
        const twin = parseToml(text.replaceAll("\n", "\r\n"));
        expect(twin.errors.map(({ code }) => code)).toEqual(document.errors.map(({ code }) => code));
        expect(toValue(twin.root)).toEqual(toValue(document.root));
      }),
    );
  });

  it.each([
    ["smol-toml", (text: string): unknown => parseSmol(text, { integersAsBigInt: "asNeeded" })],
    ["@iarna/toml", (text: string): unknown => parseIarna(text)],
  ])("has the values that %s reads", (name, parse) => {
    let compared = 0;
    fc.assert(
      fc.property(documents, (text) => {
        const document = parseToml(text);
        if (document.errors.length > 0 || isKnownDifference(name, text)) return;
        const theirs = attempt(() => parse(text));
        if (theirs === undefined) return;
        compared++;
        expect(plain(theirs.value)).toEqual(plain(toValue(document.root)));
      }),
      runs(500),
    );
    expect(compared).toBeGreaterThan(100);
  });
});

/** Where another parser reads a text differently, and is wrong. */
function isKnownDifference(name: string, text: string): boolean {
  // It strips the line break after """ only if nothing else follows, and takes years below 100 for 19xx.
  return name === "@iarna/toml" && /-0\.0\b|\b00\d\d-/.test(text);
}

// @iarna/toml and smol-toml refuse some valid documents: those are not compared.
function attempt(parse: () => unknown): { value: unknown } | undefined {
  try {
    return { value: parse() };
  } catch {
    return undefined;
  }
}

/** Values in a form that all parsers share: numbers as text, dates as milliseconds. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate || value instanceof Date) return `date ${value.getTime()}`;
  if (typeof value === "string") return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? `date ${Date.parse(value)}` : value;
  if (typeof value === "number" || typeof value === "bigint") return Object.is(value, -0) ? "-0" : String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
