import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/cli/errors.ts";
import { parseCommandLine } from "../../src/cli/parse-command-line.ts";

const parse = (line: string) => parseCommandLine(line === "" ? [] : line.split(" "));

describe("commands", () => {
  it.each([
    ["", "check", false, []],
    ["a.toml b.toml", "check", false, ["a.toml", "b.toml"]],
    ["check a.toml", "check", true, ["a.toml"]],
    ["check check", "check", true, ["check"]],
    ["-- check", "check", false, ["check"]],
    ["--strict check -", "check", true, ["-"]],
    ["explain unknown-key", "explain", true, ["unknown-key"]],
    ["schema", "schema", true, []],
  ])("%j", (line, command, named, args) => {
    expect(parse(line)).toMatchObject({ command, named, arguments: args });
  });

  it("takes `help` for --help", () => {
    expect(parse("help explain")).toMatchObject({ command: "explain", named: true, options: { help: true } });
    expect(parse("help")).toMatchObject({ named: false, options: { help: true } });
  });
});

describe("options", () => {
  it.each([
    ["--format json", { format: "json" }],
    ["--format=json", { format: "json" }],
    ["-f json -q", { format: "json", quiet: true }],
    ["-qf json", { format: "json", quiet: true }],
    ["-f=json", { format: "json" }],
    ["show -c=model=a", { config: "model=a" }],
    ["show -c =a", { config: "=a" }],
    ["--format compact --format json", { format: "json" }],
    ["--output-file=--strict", { "output-file": "--strict" }],
    ["--no-color", { "no-color": true }],
    ["-hV", { help: true, version: true }],
  ])("%j", (line, options) => {
    expect(parse(line).options).toEqual(options);
  });

  it.each([
    ["--formt json", "--format"],
    ["--Strict", "--strict"],
    ["--format jsn", "`json`"],
    ["--kind projectconfig", "`project-config`"],
    ["--format", "needs a value"],
    ["--format --strict", "needs a value"],
    ["--strict=yes", "takes no value"],
    ["explain --strict", "`explain` has no option --strict"],
    ["--output x", "--output-file"],
    ["--outpu x", "--output-file"],
    ["--config x", "--settings"],
    ["check --json", "--format json"],
    ["--platform macos", "did you mean `posix`?"],
    ["--platform=Win32", "did you mean `windows`?"],
    ["--format text", "did you mean `pretty`?"],
    ["init --kind project", "did you mean `project-config`?"],
    ["explain a b", "takes one argument"],
    ["schema a b", "takes one argument, not `a` `b`"],
    ["--__proto__", "unknown option"],
    ["-x", "unknown option -x"],
  ])("refuses %j", (line, part) => {
    expect(() => parse(line)).toThrow(UsageError);
    expect(() => parse(line)).toThrow(part);
  });
});
