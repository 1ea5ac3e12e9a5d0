import { describe, expect, it } from "vitest";
import { errorsOf, type ErrorRow } from "./support.ts";

const rows: readonly ErrorRow[] = [
  ["a =", ["missing-value@1:3-4"]],
  ["a = # c", ["missing-value@1:3-4"]],
  ['a =\n"x"\nb = 1', ["missing-value@1:3-4"]],
  ["a =\n[1, 2]", ["missing-value@1:3-4"]],
  ["a =\n[t]\nb = 1", ["missing-value@1:3-4"]],
  ["a 1", ["missing-equals@1:1-2"]],
  ["a true", ["missing-equals@1:1-2"]],
  ["a\nb = 1", ["missing-equals@1:1-2"]],
  ["hello world\nb = 1", ["missing-equals@1:1-12"]],
  ["a == 2\nb === 3", ["stray-characters@1:4-5", "stray-characters@2:4-6"]],
  ["= 1", ["missing-key@1:1-2"]],
  [".a = 1\na..b = 2\na. = 3", ["missing-key@1:1-2", "missing-key@2:3-4", "missing-key@3:4-5"]],
  ["a b = 1", ["invalid-bare-key@1:1-4"]],
  ["naïve = 1", ["invalid-bare-key@1:1-6"]],
  ["x/y = 1", ["invalid-bare-key@1:1-4"]],
  ["foo:bar = 1", ["invalid-bare-key@1:1-8"]],
  ['"a"b = 1', ["invalid-bare-key@1:1-5"]],
  ['"""a""" = 1', ["multiline-key@1:1-8"]],
  [
    'a: 1\nb: "x",\n"c" : [1]\nd := 1',
    ["colon-for-equals@1:2-3", "colon-for-equals@2:2-3", "colon-for-equals@3:5-6", "colon-for-equals@4:3-5"],
  ],
  ['{\n  "a": 1,\n  "b": 2\n}', ["json-syntax@1:1-2", "colon-for-equals@2:6-7", "colon-for-equals@3:6-7"]],
  ['{ "a": 1 }', ["json-syntax@1:1-2"]],
  ["a = 1 b = 2", ["stray-characters@1:7-8"]],
  ["a = 1, b = 2", ["stray-characters@1:6-7"]],
  ["a = 1,\nb = 2;", ["stray-characters@1:6-7", "stray-characters@2:6-7"]],
  ["a = 1, 2", ["stray-characters@1:6-9"]],
  [
    "a = 1 // x\n// y\n/* z */\n; w\n-- v",
    ["wrong-comment@1:7-9", "wrong-comment@2:1-3", "wrong-comment@3:1-3", "wrong-comment@4:1-2", "wrong-comment@5:1-3"],
  ],
  ["a = 1 2 # c", ["stray-characters@1:7-8"]],
  ["[t] a = 1", ["stray-characters@1:5-6"]],
  ["[t\na = 1", ["unclosed-header@1:1-3"]],
  ["[t # c", ["unclosed-header@1:1-3"]],
  ["[[t]\na = 1", ["unclosed-header@1:1-5"]],
  ["[t]]\na = 1", ["stray-characters@1:4-5"]],
  ["[[t] ]", ["unclosed-header@1:1-7"]],
  ["[ [t]]", ["unclosed-header@1:3-7"]],
  ["[]\n[[]]\n[a.]\n[.a]", ["missing-key@1:2-3", "missing-key@2:3-4", "missing-key@3:4-5", "missing-key@4:2-3"]],
  ["[my server]\na = 1", ["invalid-bare-key@1:2-11"]],
  ["[projects./home/me/x.y]\na = 1", ["invalid-bare-key@1:11-23"]],
  ["[projects.C:\\Users\\me]\na = 1", ["invalid-bare-key@1:11-22"]],
  ["[t = 1\nb = 2", ["unclosed-header@1:1-3"]],
  ["[t\n]\na = 1", ["unclosed-header@1:1-3"]],
  ["<<<<<<< HEAD\na = 1\n=======\nb = 2\n>>>>>>> other", ["merge-conflict@1:1-13"]],
  [
    "a\u00a0= 1\nb =\u00a01\nc = 1\u00a0\n\u00a0d = 1",
    ["unicode-space@1:2-3", "unicode-space@2:4-5", "unicode-space@3:6-7", "unicode-space@4:1-2"],
  ],
  ["a = 1\n\ufeffb = 2", ["misplaced-bom@2:1-2"]],
  ["a = \ufeff1", ["misplaced-bom@1:5-6"]],
  [
    "a\u0000 = 1\nb = \u0000\nc = 1 \u0000\n\u0000\n# \u0000",
    [
      "control-character@1:2-3",
      "control-character@2:5-6",
      "control-character@3:7-8",
      "control-character@4:1-2",
      "control-character@5:3-4",
    ],
  ],
  ["a = 1\rb = 2\r", ["bare-carriage-return@1:6-7"]],
  ["# x\ry", ["bare-carriage-return@1:4-5"]],
  ['a = """x\ry"""', ["bare-carriage-return@1:9-10"]],
  ["export A=1", ["invalid-bare-key@1:1-9"]],
];

describe("errors in keys, headers and lines", () => {
  it.each(rows)("%j", (toml, expected) => {
    expect(errorsOf(toml)).toEqual(expected);
  });

  it.each(rows)("has the same errors with CRLF: %j", (toml) => {
    const codes = (text: string): string[] => errorsOf(text).map((error) => error.replace(/@.*/, ""));
    expect(codes(toml.replaceAll("\n", "\r\n"))).toEqual(codes(toml));
  });
});
