import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportTargets } from "../../src/cli/check/report-targets.ts";
import { UsageError } from "../../src/cli/errors.ts";
import { main } from "../../src/cli/main.ts";
import { parseCommandLine } from "../../src/cli/parse-command-line.ts";
import { fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

const targets = (line: string) =>
  reportTargets(parseCommandLine(line.split(" ")).given, "/nowhere").map(({ format, file }) => [format, file]);

describe("pairs of --format and --output-file", () => {
  it.each([
    ["a.toml", [[undefined, undefined]]],
    ["-o x", [[undefined, "x"]]],
    ["-f json", [["json", undefined]]],
    ["-o x -f json", [["json", "x"]]],
    [
      "-f json -o a -f sarif -o b",
      [
        ["json", "a"],
        ["sarif", "b"],
      ],
    ],
    [
      "-f json -f sarif -o a -o b",
      [
        ["json", "a"],
        ["sarif", "b"],
      ],
    ],
    [
      "-o a -f json -o b -f sarif",
      [
        ["json", "a"],
        ["sarif", "b"],
      ],
    ],
    [
      "-f json -f sarif -o b",
      [
        ["json", undefined],
        ["sarif", "b"],
      ],
    ],
    [
      "-f json -o a -f sarif",
      [
        ["json", "a"],
        ["sarif", undefined],
      ],
    ],
    [
      "-f json -o a -f pretty -f sarif -o b",
      [
        ["json", "a"],
        ["pretty", undefined],
        ["sarif", "b"],
      ],
    ],
  ])("%j", (line, expected) => {
    expect(targets(line)).toEqual(expected);
  });

  it.each([
    "-f json -f sarif",
    "-o a -o b",
    "-f json -o a -o b",
    "-o a -f json -f sarif",
    "-f json -f sarif -f junit -o a",
    "-f json -o a -o b -f sarif -f junit",
    "-f json -o a -f sarif -o ./a",
  ])("refuses %j", (line) => {
    expect(() => targets(line)).toThrow(UsageError);
  });
});

describe("several formats", () => {
  const text = 'modle = "x"\n';

  it("each get all findings, and stdout keeps to its own", async () => {
    const cwd = tempTree({ "a.toml": text, "b.toml": text });
    const io = fakeIo({ cwd });
    const status = await main(
      ["check", "b.toml", "a.toml", "-f", "compact", "-f", "json", "-o", "a.json", "-f", "sarif", "-o", "a.sarif"],
      io,
    );
    expect(status).toBe(0);
    expect(io.stdout.text.split("\n").map((line) => line.split(" ")[0])).toEqual(["b.toml:1:1:", "a.toml:1:1:", ""]);
    const json = JSON.parse(readFileSync(join(cwd, "a.json"), "utf8"));
    expect(json.files.map(({ path }: { path: string }) => path)).toEqual(["b.toml", "a.toml"]);
    const sarif = JSON.parse(readFileSync(join(cwd, "a.sarif"), "utf8"));
    expect(sarif.runs[0].results).toHaveLength(2);
  });

  it("never overwrite what is checked, in any of them", async () => {
    const cwd = tempTree({ "a.toml": text });
    const args = ["a.toml", "-f", "json", "-o", "a.json", "-f", "sarif", "-o", "./a.toml"];
    expect(await main(args, fakeIo({ cwd }))).toBe(2);
    expect(readFileSync(join(cwd, "a.toml"), "utf8")).toBe(text);
  });
});
