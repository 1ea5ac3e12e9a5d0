import { describe, expect, it } from "vitest";
import { errorsOf, type ErrorRow } from "./support.ts";

const rows: readonly ErrorRow[] = [
  ['a = [\n  "x",\n  "y"\nb = 2\n[t]', ["unclosed-array@1:5-6"]],
  ['a = [\n  "x",\n[t]\nc = 3', ["unclosed-array@1:5-6"]],
  ["a = [\n  [1],\n  [true],\n  [2026-01-31]\n]", []],
  ["a = [ [1, 2], [3\nb = 2", ["unclosed-array@1:15-16"]],
  ["a = [\n  1,\n  # comment", ["unclosed-array@1:5-6"]],
  ["a = [1 2, 3]", ["missing-comma@1:8-9"]],
  ['a = [\n  "x"\n  "y"\n]', ["missing-comma@3:3-4"]],
  [
    "a = [,]\nb = [1,,2]\nc = {,}\nd = {x = 1,, y = 2}",
    ["extra-comma@1:6-7", "extra-comma@2:8-9", "extra-comma@3:6-7", "extra-comma@4:12-13"],
  ],
  ["a = [1, 2}\nb = {x = 1]\nc = 1", ["unclosed-array@1:5-6", "unclosed-inline-table@2:5-6"]],
  ["a = [{x = 1]\nb = {x = [1}\nc = 1", ["unclosed-inline-table@1:6-7", "unclosed-array@2:10-11"]],
  ["a = { x = 1\nb = 2\n[t]", ["unclosed-inline-table@1:5-6"]],
  ["a = { x = 1,\n  y = 2\nb = 3\n[t]", ["unclosed-inline-table@1:5-6"]],
  ["a = { x = 1\n  y = 2\n}\nb = 3", ["missing-comma@2:3-4"]],
  ["a = { x = 1 y = 2 }", ["missing-comma@1:13-14"]],
  ["a = { x 1, y = }", ["missing-equals@1:7-8", "missing-value@1:14-15"]],
  ["a = { x: 1 }", ["colon-for-equals@1:8-9"]],
  ["a = { x.y }", ["missing-equals@1:7-10"]],
  ["a = { x. = 1 }", ["missing-key@1:10-11"]],
  ["a = { = 1 }", ["missing-key@1:7-8"]],
  ['a = { "x\n}\nb = 1', ["unterminated-string@1:7-9"]],
  ["a = { c = [1, 2, d = 3 }\ne = 1", ["unclosed-array@1:11-12"]],
  ["a = [\n  { x = 1 },\n  { x = 2\n]\nb = 1", ["unclosed-inline-table@3:3-4"]],
  ["a = { b = { c = {\nd = 1", ["unclosed-inline-table@1:17-18"]],
  ["]\n}\na = 1", ["stray-characters@1:1-2", "stray-characters@2:1-2"]],
  ["a = [b, c]\nd = { e = f }", ["unquoted-string@1:6-7", "unquoted-string@1:9-10", "unquoted-string@2:11-12"]],
  ["a = [\n  b\n  c\n]", ["unquoted-string@2:3-4", "missing-comma@3:3-4", "unquoted-string@3:3-4"]],
];

describe("errors in arrays and inline tables", () => {
  it.each(rows)("%j", (toml, expected) => {
    expect(errorsOf(toml)).toEqual(expected);
  });

  it.each(rows)("has the same errors with CRLF: %j", (toml) => {
    const codes = (text: string): string[] => errorsOf(text).map((error) => error.replace(/@.*/, ""));
    expect(codes(toml.replaceAll("\n", "\r\n"))).toEqual(codes(toml));
  });
});
