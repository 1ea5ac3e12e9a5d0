import { describe, expect, it } from "vitest";
import { parseToml } from "../../src/toml/parse.ts";
import type { TomlValue } from "../../src/toml/types.ts";
import { toValue, type PlainValue } from "../../src/toml/value.ts";

function valueOf(source: string): TomlValue {
  const document = parseToml(`x = ${source}`);
  expect(document.errors).toEqual([]);
  const node = document.root.get("x")?.value;
  if (node === undefined) throw new Error("no value");
  expect([node.start, node.end]).toEqual([4, 4 + source.length]);
  return node;
}

describe("scalars", () => {
  it.each([
    ["0", 0],
    ["-0", 0],
    ["+7", 7],
    ["1_000", 1000],
    ["0xFf_ff", 0xffff],
    ["0o755", 0o755],
    ["0b1_0", 2],
    ["999999999999999", 999999999999999],
    ["9007199254740991", 9007199254740991],
    ["9007199254740992", 9007199254740992n],
    ["-9223372036854775808", -9223372036854775808n],
    ["9_223_372_036_854_775_807", 9223372036854775807n],
    ["0x00000000000000000000001", 1],
  ])("reads the integer %s", (source, value) => {
    expect(valueOf(source)).toMatchObject({ kind: "integer", value });
  });

  it.each([
    ["1.0", 1],
    ["-0.0", -0],
    ["0.1", 0.1],
    ["3.241592653589793", 3.241592653589793],
    ["1e05", 1e5],
    ["-2.5E-3", -0.0025],
    ["1_0.0_1e1_0", 10.01e10],
    ["123456789.123456", 123456789.123456],
    ["0.000000000000001", 1e-15],
    ["1e-400", 0],
    ["inf", Infinity],
    ["-inf", -Infinity],
    ["+nan", NaN],
  ])("reads the float %s", (source, value) => {
    expect(valueOf(source)).toMatchObject({ kind: "float", value });
  });

  it.each([
    ["2026-01-31T08:30:00Z", "offset-date-time", "2026-01-31T08:30:00Z"],
    ["2026-01-31t08:30:00.250z", "offset-date-time", "2026-01-31T08:30:00.250Z"],
    ["2026-01-31 08:30-07:00", "offset-date-time", "2026-01-31T08:30:00-07:00"],
    ["2026-01-31 08:30:59", "local-date-time", "2026-01-31T08:30:59"],
    ["2024-02-29", "local-date", "2024-02-29"],
    ["0000-01-01", "local-date", "0000-01-01"],
    ["23:59:60", "local-time", "23:59:60"],
    ["07:32", "local-time", "07:32:00"],
  ])("reads the date or time %s", (source, type, value) => {
    expect(valueOf(source)).toMatchObject({ kind: "datetime", type, value });
  });

  it.each([
    ['""', "basic", ""],
    ['"a\tb"', "basic", "a\tb"],
    ['"\\b\\t\\n\\f\\r\\e\\"\\\\\\x41\\u00e9\\U0001F600"', "basic", '\b\t\n\f\r\u001b"\\A\u00e9\u{1f600}'],
    ["''", "literal", ""],
    ["'C:\\x'", "literal", "C:\\x"],
    ['""""""', "multiline-basic", ""],
    ['"""\na\nb"""', "multiline-basic", "a\nb"],
    ['"""\r\na\r\nb"""', "multiline-basic", "a\nb"],
    ['"""a \\\n\n   b"""', "multiline-basic", "a b"],
    ['"""a\\\\\nb"""', "multiline-basic", "a\\\nb"],
    ['"""""a"""""', "multiline-basic", '""a""'],
    ['"""\\""""', "multiline-basic", '"'],
    ["'''\n\\a'b\n'''", "multiline-literal", "\\a'b\n"],
    ["'''\r\na\r\nb'''", "multiline-literal", "a\nb"],
    ["''''a'''''", "multiline-literal", "'a''"],
  ])("reads the string %j", (source, style, value) => {
    const node = valueOf(source);
    expect(node).toMatchObject({ kind: "string", style, value });
    // The text is cut out when it is first asked for, and stays.
    expect(node).toMatchObject({ value });
  });

  it.each([
    ["true", true],
    ["false", false],
  ])("reads %s", (source, value) => {
    expect(valueOf(source)).toMatchObject({ kind: "boolean", value });
  });
});

describe("containers and keys", () => {
  it.each<[string, PlainValue]>([
    ["a = []", { a: [] }],
    ["a = [1, [2, 'x'], {b = 3},]", { a: [1, [2, "x"], { b: 3 }] }],
    ["a = [ # c\n 1 # d\n , 2\n]", { a: [1, 2] }],
    ["a = {}", { a: {} }],
    ["a = {\n b = 1, # c\n c\n=\n2,\n}", { a: { b: 1, c: 2 } }],
    ["a = {b.c = 1, b.d = 2}", { a: { b: { c: 1, d: 2 } } }],
    ["a . 'b c' . \"d\" = 1", { a: { "b c": { d: 1 } } }],
    ["1.2 = 3\ntrue = 4\n- = 5", { 1: { 2: 3 }, true: 4, "-": 5 }],
    ['"" = 1', { "": 1 }],
    [`[a."b.c".'d]e'."\\u0066"]\nx = 1`, { a: { "b.c": { "d]e": { f: { x: 1 } } } } }],
    [`[p."/é/\u{1f600}"]\n[p.'/é']\n[p."é"]`, { p: { "/é/\u{1f600}": {}, "/é": {}, é: {} } }],
    [`[[a."b"]]\n[[a.b]]\n[[a.'b']]`, { a: { b: [{}, {}, {}] } }],
    ["[ a . b ]\nx = 1\n[[ c ]]\n[[c]]\ny = 2", { a: { b: { x: 1 } }, c: [{}, { y: 2 }] }],
    ["\uFEFFa = 1", { a: 1 }],
    ["a = 1 # x\r\n\r\n[b]\r\nc = 'y'\r\n", { a: 1, b: { c: "y" } }],
    ["é = 1", {}],
    ["", {}],
  ])("reads %j", (toml, value) => {
    expect(toValue(parseToml(toml).root)).toEqual(toml === "é = 1" ? { é: 1 } : value);
  });

  it("leaves unreadable values out", () => {
    expect(toValue(parseToml("a = ?\nb = [1, ?, 2]").root)).toEqual({ b: [1, undefined, 2] });
  });

  it("keeps the ranges of keys, values, pairs, headers and comments", () => {
    const text = "a . 'b' = 1 # c\n[ x.y ] # d\nk = [\n  1, # e\n]\n";
    const { statements, comments } = parseToml(text);
    const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(statements.map(cut)).toEqual(["a . 'b' = 1", "[ x.y ]", "k = [\n  1, # e\n]"]);
    expect(statements.map(({ keys }) => keys.map(cut))).toEqual([["a", "'b'"], ["x", "y"], ["k"]]);
    expect(comments.map(cut)).toEqual(["# c", "# d", "# e"]);
  });

  it.each(["[a.b]", '[[a."x.y"]]', "['p'.q-1.\"\"]", "[ a . 'b' ]", '["\\u0041".b]'])(
    "keeps the ranges of the keys of %s",
    (text) => {
      const [header] = parseToml(text).statements;
      const keys = header?.keys.map(({ start, end }) => text.slice(start, end)) ?? [];
      expect(keys.join(".")).toBe(text.replace(/^\[+ ?| ?\]+$/g, "").replaceAll(" ", ""));
      expect(
        header?.keys.every(
          ({ name }, i) => name === toValue(parseToml(`x = ${keys[i]?.replace(/^[^"'].*/, '"$&"')}`).root)["x"],
        ),
      ).toBe(true);
    },
  );

  it("lists the pairs of an inline table as they are written", () => {
    const value = parseToml("x = { a.b = 1, c = 2, a.d = 3, c = 4 }").root.get("x")?.value;
    if (value?.kind !== "table") throw new Error("no table");
    expect(value.pairs.map(({ keys }) => keys.map(({ name }) => name).join("."))).toEqual(["a.b", "c", "a.d", "c"]);
    expect(value.entries.map(({ key }) => key.name)).toEqual(["a", "c"]);
  });

  it("marks arrays and inline tables that were cut short", () => {
    const { root } = parseToml("a = [1,\nb = {x = 1\nc = [1]\nd = {x = 1}");
    const incomplete = root.entries.map(
      ({ value }) => (value.kind === "array" || value.kind === "table") && value.incomplete,
    );
    expect(incomplete).toEqual([true, true, false, false]);
  });
});
