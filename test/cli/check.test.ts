import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { Diagnostic, Effect, Severity } from "../../src/diagnostics/diagnostic.ts";
import type { LintOptions } from "../../src/lint-options.ts";
import type { TomlDocument } from "../../src/toml/types.ts";
import { type FakeIoOptions, fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

const severities: Readonly<Record<Effect, Severity>> = {
  fatal: "error",
  dropped: "error",
  ignored: "warning",
  inert: "warning",
  risk: "info",
};

// Test files of a worker share the modules that they load; those of this one see another linter.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.doUnmock("../../src/lint-document.ts");
  vi.resetModules();
});

/** A linter that finds each word that names an effect, and shows what it was told. */
vi.mock("../../src/lint-document.ts", async (importOriginal) => ({
  ...(await importOriginal<object>()),
  shownFindings({ text }: TomlDocument, { kind, files }: LintOptions): Diagnostic[] {
    return [...text.matchAll(/fatal|dropped|ignored|inert|risk|refers/g)].map(({ 0: word, index }) => {
      const effect = word === "refers" ? "risk" : (word as Effect);
      return {
        code: `test/${word}`,
        effect,
        severity: severities[effect],
        message: word === "refers" ? `It is ${files?.read("other.md")?.kind ?? "unknown"}.` : `A ${kind}.`,
        path: [],
        range: { start: index, end: index + word.length },
      };
    });
  },
}));

async function run(args: readonly string[], options: FakeIoOptions = {}) {
  const io = fakeIo(options);
  const status = await main(args, io);
  return { status, stdout: io.stdout.text, stderr: io.stderr.text };
}

/** Runs on a text from stdin. */
const runOn = (stdin: string | Uint8Array, ...args: readonly string[]) => run([...args, "-"], { stdin });

describe("exit status", () => {
  it.each([
    ["", [], 0],
    ["ignored inert risk", [], 0],
    ["fatal", [], 1],
    ["ignored", ["--strict"], 1],
    ["inert risk", ["--strict"], 0],
    ["fatal", ["--quiet"], 1],
    ["ignored inert risk", ["--max-warnings", "2"], 0],
    ["ignored inert risk", ["--max-warnings", "1"], 1],
    ["ignored", ["--max-warnings", "0", "--quiet"], 1],
    ["", ["--max-warnings", "0"], 0],
    ["", ["--max-warnings", "-1"], 2],
    ["", ["--max-warnings=x"], 2],
    ["", ["--nope"], 2],
  ])("for %j with %j is %i", async (text, args, status) => {
    expect((await runOn(text, ...args)).status).toBe(status);
  });

  it("is 2 when a file could not be read, and the others are checked", async () => {
    const cwd = tempTree({ "a.toml": "fatal", "b.toml": "risk" });
    const { status, stdout, stderr } = await run(["a.toml", "nope.toml", "b.toml"], { cwd });
    expect(status).toBe(2);
    expect(stdout).toBe("a.toml:1:1: error test/fatal: A config.\nb.toml:1:1: info test/risk: A config.\n");
    expect(stderr).toBe(
      "codex-config: cannot read nope.toml: no such file or directory\n" +
        "1 error stops Codex from starting, 1 setting deserves a look (2 files checked).\n",
    );
  });

  it("is 2 when there is nothing to check, and JSON stays JSON", async () => {
    const cwd = tempTree({ "empty/": "" });
    const { status, stdout } = await run(["check", "--format", "json", "empty"], { cwd, home: cwd });
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ files: [], summary: { files: 0 } });
  });
});

describe("options", () => {
  it("--strict raises what Codex ignores", async () => {
    const { stdout } = await runOn("ignored inert", "--strict");
    expect(stdout).toContain("error test/ignored");
    expect(stdout).toContain("warning test/inert");
  });

  it("--quiet leaves errors", async () => {
    const { stdout } = await runOn("fatal ignored inert risk", "--quiet", "--format", "json");
    const { files, summary } = JSON.parse(stdout);
    expect(files[0].diagnostics.map(({ code }: Diagnostic) => code)).toEqual(["test/fatal"]);
    expect(summary).toEqual({ files: 1, fatal: 1, dropped: 0, ignored: 0, inert: 0, risk: 0 });
  });

  it("--kind overrides what the path tells", async () => {
    expect((await runOn("risk", "--kind", "profile")).stdout).toContain("A profile.");
  });

  it("--stdin-filename names and places the text, and implies `-`", async () => {
    const cwd = tempTree({ ".codex/other.md": "" });
    const { stdout } = await run(["--stdin-filename", ".codex/config.toml"], { cwd, stdin: "risk refers" });
    expect(stdout).toBe(
      ".codex/config.toml:1:1: info test/risk: A project-config.\n.codex/config.toml:1:6: info test/refers: It is file.\n",
    );
    expect((await runOn("refers")).stdout).toBe("<stdin>:1:1: info test/refers: It is unknown.\n");
  });

  it("--output-file takes the findings, without colours", async () => {
    const cwd = tempTree({ "a.toml": "fatal" });
    const args = ["a.toml", "--output-file", "out.txt", "--format", "pretty"];
    const { status, stdout } = await run(args, { cwd, terminal: { columns: 80 } });
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(readFileSync(join(cwd, "out.txt"), "utf8")).toContain("error[test/fatal]: A config.\n --> a.toml:1:1\n");
  });

  it("--output-file never overwrites what is checked, and tells when it cannot be written", async () => {
    const cwd = tempTree({ "a.toml": "fatal" });
    expect((await run(["a.toml", "-o", "./a.toml"], { cwd })).status).toBe(2);
    expect(readFileSync(join(cwd, "a.toml"), "utf8")).toBe("fatal");
    const failed = await run(["a.toml", "-o", "no/out.txt"], { cwd });
    expect(failed.status).toBe(2);
    expect(failed.stderr).toBe("codex-config: cannot write no/out.txt: no such file or directory\n");
  });
});

describe("output", () => {
  it("is pretty and coloured on a terminal, compact elsewhere", async () => {
    const onTerminal = await run(["-"], { stdin: "fatal", terminal: { columns: 60 } });
    expect(onTerminal.stdout).toContain("\x1b[1;31merror[test/fatal]");
    const plain = await run(["-", "--no-color"], { stdin: "fatal", terminal: { columns: 60 } });
    expect(plain.stdout).toMatchInlineSnapshot(`
      "error[test/fatal]: A config.
       --> <stdin>:1:1
        |
      1 | fatal
        | ^^^^^

      1 error stops Codex from starting (1 file checked as your
      config.toml).
      More about a finding: codex-config explain test/fatal
      "
    `);
    expect((await runOn("fatal")).stdout).toBe("<stdin>:1:1: error test/fatal: A config.\n");
  });

  it("of a clean run is silent in compact form", async () => {
    expect(await runOn("a = 1")).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("tells on stderr which files were found", async () => {
    const cwd = tempTree({ ".codex/config.toml": "", ".codex/agents/a.toml": "" });
    expect(await run([], { cwd, home: cwd })).toEqual({
      status: 0,
      stdout: "",
      stderr:
        "Checking the files that Codex reads here:\n  .codex/agents/a.toml (agent-role)\n  .codex/config.toml (config)\n" +
        "Not looked at: rules, skills, AGENTS.md, and what plugins bring along.\n",
    });
  });

  it("keeps the order of many files", async () => {
    const names = Array.from({ length: 300 }, (_, index) => `f${index}.toml`);
    const cwd = tempTree(Object.fromEntries(names.map((name) => [name, "risk"])));
    const { stdout, stderr } = await run(names, { cwd, terminal: { columns: 80 } });
    expect([...stdout.matchAll(/f\d+\.toml/g)].map(([name]) => name)).toEqual(names);
    expect(stderr.split("\r\x1b[2K").join("")).toMatch(/^(Checked \d+ of 300 files)*$/);
  });

  it("stops when nobody reads on, with the right status", async () => {
    const cwd = tempTree({ "a.toml": "risk", "b.toml": "fatal", "c.toml": "" });
    const io = fakeIo({ cwd });
    io.stdout.closed = true;
    expect(await main(["a.toml", "b.toml", "c.toml"], io)).toBe(1);
    expect(io.stdout.text).toBe("");
  });
});

describe("content", () => {
  it("that is not UTF-8 is a finding, and the rest is checked too", async () => {
    const { status, stdout } = await runOn(new Uint8Array([0x23, 0xff, 0x0a, ...new TextEncoder().encode("risk")]));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^<stdin>:1:2: error toml\/invalid-utf8: .*\n<stdin>:2:1: info test\/risk: .*\n$/);
  });

  it("that is no text is one finding", async () => {
    const { status, stdout } = await runOn(Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251));
    expect(status).toBe(1);
    expect(stdout.split("\n")).toHaveLength(2);
  });
});

describe("misspelt commands", () => {
  it.each([
    ["chekc", "did you mean `check`?"],
    ["shcema", "did you mean `schema`?"],
    ["frobnicate", "and there is no such file"],
  ])("%s", async (word, part) => {
    const { status, stderr } = await run([word]);
    expect(status).toBe(2);
    expect(stderr).toContain(part);
  });

  it("are files when such a file exists, or when `check` is named", async () => {
    const cwd = tempTree({ chekc: "fatal" });
    expect((await run(["chekc"], { cwd })).status).toBe(1);
    expect((await run(["check", "nope"], { cwd })).stderr).toContain("cannot read nope");
  });
});
