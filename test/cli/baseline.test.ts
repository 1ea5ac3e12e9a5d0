import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

async function run(cwd: string, ...args: readonly string[]) {
  const io = fakeIo({ cwd });
  const status = await main(["check", ...args], io);
  return { status, stdout: io.stdout.text, stderr: io.stderr.text };
}

const TEXT = "colour = 1\n[history]\ncolour = 1\n[features]\nhooks = true\n";

describe("a baseline", () => {
  it("holds what was there, wherever it has moved", async () => {
    const cwd = tempTree({ "a.toml": TEXT, "sub/": "" });
    expect(await run(cwd, "--strict", "--write-baseline", "sub/known.json", "a.toml")).toEqual({
      status: 0,
      stdout: "",
      stderr: "Wrote 2 findings to sub/known.json.\n",
    });
    const written = readFileSync(join(cwd, "sub/known.json"), "utf8");
    expect(JSON.parse(written)).toEqual({
      version: 1,
      files: { "../a.toml": { "unknown-key": [expect.any(String), expect.any(String)] } },
    });
    const silent = { status: 0, stdout: "", stderr: "" };
    expect(await run(cwd, "--strict", "--baseline", "sub/known.json", "a.toml")).toEqual(silent);
    writeFileSync(
      join(cwd, "a.toml"),
      'model = "x"\ncolour = 2\n\n[features]\nhooks = true\n# more\n[history]\ncolour = 1\n',
    );
    expect(await run(cwd, "--strict", "--baseline", "sub/known.json", "./a.toml")).toEqual(silent);
    await run(cwd, "--write-baseline", "sub/known.json", "a.toml");
    expect(readFileSync(join(cwd, "sub/known.json"), "utf8")).toBe(written);
  });

  it("does not hold what is new, and tells what is gone", async () => {
    const cwd = tempTree({ "a.toml": TEXT });
    await run(cwd, "--write-baseline", "known.json", "a.toml");
    writeFileSync(join(cwd, "a.toml"), "colour = 1\nshape = 1\n");
    const { stdout, stderr } = await run(cwd, "--baseline", "known.json", "a.toml");
    expect(stdout).toMatch(/^a\.toml:2:1: warning unknown-key: [^\n]+\n$/);
    expect(stderr).toContain("1 finding in known.json no longer occurs: write the baseline again.\n");
  });

  it("never holds what stops Codex from starting", async () => {
    const cwd = tempTree({ "a.toml": "model = 1\ncolour = 1\n" });
    const { status, stdout } = await run(cwd, "--write-baseline", "known.json", "a.toml");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^a\.toml:1:9: error wrong-type: [^\n]+\n$/);
    expect((await run(cwd, "--baseline", "known.json", "a.toml")).stdout).toBe(stdout);
  });

  it("holds no text of the files", async () => {
    const cwd = tempTree({
      "a.toml": '[mcp_servers.hunter2]\ncommand = "x"\ncolour = "sk-abcdefghijklmnopqrstuvwxyz"\n',
    });
    await run(cwd, "--write-baseline", "known.json", "a.toml");
    expect(readFileSync(join(cwd, "known.json"), "utf8")).not.toMatch(/hunter2|sk-|colour/);
  });

  it.each([
    ["nothing", undefined],
    ["text", "no JSON"],
    ["another JSON", "[]"],
    ["another version", '{"version":2,"files":{}}'],
    ["a wrong list", '{"version":1,"files":{"a.toml":{"unknown-key":1}}}'],
  ])("cannot be made of %s", async (_, content) => {
    const cwd = tempTree({ "a.toml": TEXT, ...(content !== undefined && { "known.json": content }) });
    const { status, stderr } = await run(cwd, "--baseline", "known.json", "a.toml");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^codex-config: cannot (?:use|read) known\.json: /);
  });

  it("is not written over a file to check, nor when a file could not be read", async () => {
    const cwd = tempTree({ "a.toml": TEXT });
    expect((await run(cwd, "--write-baseline", "./a.toml", "a.toml")).status).toBe(2);
    expect(readFileSync(join(cwd, "a.toml"), "utf8")).toBe(TEXT);
    expect((await run(cwd, "--write-baseline", "known.json", "a.toml", "nope.toml")).status).toBe(2);
    expect(existsSync(join(cwd, "known.json"))).toBe(false);
  });

  it("is read or written, not both", async () => {
    expect((await run(tempTree({}), "--baseline", "a", "--write-baseline", "b", "-")).status).toBe(2);
  });
});
