import { describe, expect, it } from "vitest";
import { errorsOf, type ErrorRow } from "./support.ts";

const rows: readonly ErrorRow[] = [
  ['a = "x\nb = 2', ["unterminated-string@1:5-7"]],
  ["a = 'x\nb = 2", ["unterminated-string@1:5-7"]],
  ["a = \"x'\nb = 2", ["unterminated-string@1:5-8"]],
  ['a = "x\ny"\nb = 2', ["unterminated-string@1:5-7"]],
  ['a = ["x", "y]\nb = 2', ["unterminated-string@1:11-13"]],
  ['a = ["a, "b", "c"]\nb = 2', ["stray-characters@1:11-12"]],
  ['t = { a = "x, b = 1 }\nb = 2', ["unterminated-string@1:11-20"]],
  ['a = """\none\nb = 2\n[t]', ["unterminated-string@1:5-8"]],
  ["a = '''\none\n[t]", ["unterminated-string@1:5-8"]],
  ['a = """unclosed\nb = 2\nc = """\ntext\n"""\nd = 4', ["unterminated-string@1:5-8"]],
  ['a = """\nsample: c = """\nb = 1', []],
  ['"abc = 1\nb = 2', ["unterminated-string@1:1-9"]],
  ['a = "C:\\Users\\me"', ["bad-escape@1:8-10"]],
  ['a = "C:\\temp\\"\nb = 1', ["bad-escape@1:13-15"]],
  ['a = "\\d+\\."', ["bad-escape@1:6-8"]],
  ['a = "\\u12 \\ud800 \\U00110000 \\x4"', ["bad-escape@1:6-8"]],
  ['a = """x\\q"""', ["bad-escape@1:9-11"]],
  ['a = """x\\  y"""', ["bad-escape@1:9-11"]],
  ['a = "x\u0000y"', ["control-character@1:7-8"]],
  ["a = 'x\by'", ["control-character@1:7-8"]],
  ['a = """x\by"""', ["control-character@1:9-10"]],
  ["a = '''x\by'''", ["control-character@1:9-10"]],
  ["a = “x”\nb = ‘y’\n“c” = 1", ["curly-quotes@1:5-8", "curly-quotes@2:5-8", "curly-quotes@3:1-4"]],
  ["a = `x`", ["unquoted-string@1:5-8"]],
  ['a = \'it\'s\'\nb = "say "hi""', ["stray-characters@1:9-11", "stray-characters@2:11-15"]],
  ['a = "x""y"', ["stray-characters@1:8-11"]],
];

describe("errors in strings", () => {
  it.each(rows)("%j", (toml, expected) => {
    expect(errorsOf(toml)).toEqual(expected);
  });

  it.each(rows)("has the same errors with CRLF: %j", (toml) => {
    const codes = (text: string): string[] => errorsOf(text).map((error) => error.replace(/@.*/, ""));
    expect(codes(toml.replaceAll("\n", "\r\n"))).toEqual(codes(toml));
  });
});
