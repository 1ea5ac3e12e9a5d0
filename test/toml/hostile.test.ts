import { describe, expect, it } from "vitest";
import { parseToml } from "../../src/toml/parse.ts";
import { tokens } from "../../src/toml/tokens.ts";
import type { TomlDocument } from "../../src/toml/types.ts";
import { toValue } from "../../src/toml/value.ts";

function codesOf({ errors }: TomlDocument): string[] {
  return errors.map(({ code }) => code);
}

describe("names from Object.prototype", () => {
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"])("%s is a key like others", (name) => {
    const document = parseToml(`${name} = 1\n[t.${name}]\npolluted = 1\n[x]\ny = { ${name}.z = 2 }\n`);
    expect(document.errors).toEqual([]);
    const value = toValue(document.root);
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.keys(value)).toEqual([name, "t", "x"]);
    expect(document.root.get(name)?.value).toMatchObject({ value: 1 });
    expect("polluted" in {}).toBe(false);
    expect("polluted" in Object).toBe(false);
    expect(parseToml("").root.get(name)).toBeUndefined();
  });
});

describe("depth", () => {
  const nested = (open: string, close: string, depth: number): string =>
    `x = ${open.repeat(depth)}1${close.repeat(depth)}`;

  it.each([
    ["[", "]"],
    ["{a=", "}"],
    ["[{a=", "}]"],
  ])("goes to 80 levels of %s", (open, close) => {
    const levels = 80 / open.replace(/[^[{]/g, "").length;
    expect(codesOf(parseToml(nested(open, close, levels)))).toEqual([]);
    const beyond = parseToml(`${nested(open, close, levels + 1)}\ny = 1`);
    expect(codesOf(beyond)).toEqual(["toml/nested-too-deep"]);
    expect(beyond.root.get("y")?.value).toMatchObject({ value: 1 });
  });

  it.each(["[", "{a=", "[{a=", "["])("survives 100,000 times %s", (open) => {
    const document = parseToml(`x = ${open.repeat(100_000)}\n[t]\ny = 1`);
    expect(codesOf(document)).toEqual(["toml/nested-too-deep"]);
    expect(toValue(document.root)).toMatchObject({ t: { y: 1 } });
    expect([...tokens(document)].at(-1)?.kind).toBe("integer");
  });

  it("takes 80 segments in a key", () => {
    const key = Array.from({ length: 80 }, () => "a").join(".");
    expect(codesOf(parseToml(`${key} = 1\n[t.${key.slice(2)}]\nx = { ${key} = 1 }`))).toEqual([]);
    for (const toml of [`a.${key} = 1`, `[a.${key}]`, `[[a.${key}]]`, `x = { a.${key} = 1 }`]) {
      expect(codesOf(parseToml(`${toml}\n`))).toEqual(["toml/nested-too-deep"]);
    }
  });

  it("survives 100,000 segments", () => {
    const key = Array.from({ length: 100_000 }, () => "a").join(".");
    expect(codesOf(parseToml(`${key} = 1\n[${key}]\ny = 1`))).toEqual(["toml/nested-too-deep", "toml/nested-too-deep"]);
  });

  it("converts what dotted keys nest to thousands of levels", () => {
    const key = Array.from({ length: 80 }, () => "a").join(".");
    const document = parseToml(`x = ${`{${key} = `.repeat(80)}1${"}".repeat(80)}`);
    expect(document.errors).toEqual([]);
    let depth = 0;
    for (let at: unknown = toValue(document.root); typeof at === "object" && at !== null; at = Object.values(at)[0])
      depth++;
    expect(depth).toBe(6401);
  });
});

describe("size", { timeout: 60_000 }, () => {
  const count = 100_000;
  const lines = (line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join("\n");

  // Anything quadratic would take minutes here and hit the test timeout.
  it.each([
    ["keys", lines((i) => `k${i} = ${i}`), 0],
    ["keys of one name", lines(() => "k = 1"), count - 1],
    [
      "keys of equal hash",
      lines((i) => `${i.toString(2).padStart(17, "0").replaceAll("0", "Aa").replaceAll("1", "BB")} = 1`),
      0,
    ],
    ["headers", lines((i) => `[t${i}]`), 0],
    ["headers of one name", lines(() => "[t]"), count - 1],
    ["elements", lines(() => "[[t]]"), 0],
    ["nested headers", lines((i) => `[a.b${i % 300}.c${i}]`), 0],
    ["dotted keys", lines((i) => `a.b${i} = 1`), 0],
    ["items", `a = [${lines(() => "1,")}]`, 0],
    ["items on a line", `a = [${"1,".repeat(count)}]`, 0],
    ["pairs of an inline table", `a = {${lines((i) => `k${i} = 1,`)}}`, 0],
    ["bare words on a line", `a = [${"b,".repeat(count)}]`, count],
    ["missing commas", `a = [${"1 ".repeat(count)}]`, count - 1],
    ["extra commas", `a = [${",".repeat(count)}]`, count],
    ["missing commas in a table", `a = {${lines((i) => `k${i} = 1`)}\n}`, count - 1],
    ["unclosed arrays", lines((i) => `a${i} = [`), count],
    ["unclosed inline tables", lines((i) => `a${i} = {`), count],
    ["unterminated strings", lines((i) => `a${i} = "`), count],
    ["unclosed headers", lines((i) => `[t${i}`), count],
    ["stray words", lines(() => "!"), count],
    ["quotes", '"'.repeat(count), 3],
    ["apostrophes", "'".repeat(count), 3],
    ["a string", `a = "${"x".repeat(10 * count)}"`, 0],
    ["escapes", `a = "${"\\n".repeat(count)}"`, 0],
    ["bad escapes", `a = "${"\\d".repeat(count)}"`, 1],
    ["short strings on a line", `a = [${'"""x""", '.repeat(count)}]`, 0],
    ["control characters", `a = "${"\u0001".repeat(count)}"`, 1],
    ["carriage returns", lines((i) => `a${i} = 1`).replaceAll("\n", "\r"), 1],
    ["digits", `a = ${"1".repeat(count)}`, 1],
    ["zeros", `a = 0x${"0".repeat(count)}1`, 0],
    ["line continuations", `a = """${"\\\n".repeat(count)}"""`, 0],
    ["dots", ".".repeat(count), 1],
    ["equals signs", "=".repeat(count), 2],
  ])("is no problem: 100,000 %s", (_, text, errors) => {
    const document = parseToml(text);
    expect(document.errors.length).toBeGreaterThanOrEqual(Math.min(errors, 1));
    expect(document.errors.length).toBeLessThanOrEqual(Math.max(errors, 0));
  });
});
