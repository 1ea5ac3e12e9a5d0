import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { type FakeIoOptions, fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

async function run(args: readonly string[], options: FakeIoOptions = {}) {
  const io = fakeIo(options);
  const status = await main(["check", ...args], io);
  return { status, stdout: io.stdout.text, stderr: io.stderr.text };
}

const UNKNOWN_VALUE = /^a\.toml:\d+:\d+: error unknown-value: /m;

describe("--fix", () => {
  it("writes what is safe, and reports what is left", async () => {
    const cwd = tempTree({ "a.toml": '\u{feff}modle = "x" # why\r\napproval_policy = "nevr"\r\n' });
    const { status, stdout, stderr } = await run(["--fix", "a.toml"], { cwd });
    expect(readFileSync(join(cwd, "a.toml"), "utf8")).toBe('\u{feff}model = "x" # why\r\napproval_policy = "nevr"\r\n');
    expect(stdout).toMatch(UNKNOWN_VALUE);
    expect(stdout.match(/\n/g)).toHaveLength(1);
    expect(stderr).toMatch(/^Applied 1 fix to 1 file\.\n1 more fix may change what you mean/);
    expect(status).toBe(1);
  });

  it("takes the other fixes with --unsafe-fixes, and has nothing to do the second time", async () => {
    const cwd = tempTree({ "a.toml": 'modle = "x"\napproval_policy = "nevr"\n' });
    const first = await run(["--fix", "--unsafe-fixes", "a.toml"], { cwd });
    expect(first).toEqual({ status: 0, stdout: "", stderr: "Applied 2 fixes to 1 file.\n" });
    expect(readFileSync(join(cwd, "a.toml"), "utf8")).toBe('model = "x"\napproval_policy = "never"\n');
    const { mtimeNs, ino } = statSync(join(cwd, "a.toml"), { bigint: true });
    expect(await run(["--fix", "--unsafe-fixes", "a.toml"], { cwd })).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(statSync(join(cwd, "a.toml"), { bigint: true })).toMatchObject({ mtimeNs, ino });
  });

  it("goes only with --fix or --diff", async () => {
    expect((await run(["--unsafe-fixes", "-"])).status).toBe(2);
  });

  it("repairs a file once when two paths lead to it", async () => {
    const cwd = tempTree({ "a.toml": 'modle = "x"\n' });
    symlinkSync("a.toml", join(cwd, "b.toml"));
    const result = await run(["--fix", "a.toml", "b.toml"], { cwd });
    expect(result).toEqual({ status: 0, stdout: "", stderr: "Applied 1 fix to 1 file.\n" });
    expect(readdirSync(cwd)).toEqual(["a.toml", "b.toml"]);
  });

  it("never writes a file that is not UTF-8", async () => {
    const bytes = Buffer.from('modle = "x" # caf\xe9\n', "latin1");
    const cwd = tempTree({ "a.toml": bytes });
    const { status, stdout } = await run(["--fix", "a.toml"], { cwd });
    expect(stdout).toContain("error toml/invalid-utf8");
    expect(status).toBe(1);
    expect(readFileSync(join(cwd, "a.toml"))).toEqual(bytes);
    const piped = await run(["--fix", "-"], { stdin: bytes });
    expect(piped).toMatchObject({ status: 2, stdout: "" });
    expect(piped.stderr).toContain("cannot repair <stdin>: it is not UTF-8 text");
  });

  it("reports a file that cannot be written as it is, and repairs the others", async () => {
    const cwd = tempTree({ "a.toml": 'modle = "x"\n', "b.toml": 'modle = "y"\n' });
    chmodSync(join(cwd, "a.toml"), 0o444);
    const { status, stdout, stderr } = await run(["--fix", "a.toml", "b.toml"], { cwd });
    expect(status).toBe(2);
    expect(stdout).toMatch(/^a\.toml:1:1: warning unknown-key: [^\n]+\n$/);
    expect(stderr).toContain("cannot write a.toml: the file is read-only");
    expect(readFileSync(join(cwd, "b.toml"), "utf8")).toBe('model = "y"\n');
  });

  it("prints text from stdin repaired, and its findings on stderr", async () => {
    const { status, stdout, stderr } = await run(["--fix", "-"], {
      stdin: 'modle = "x"\napproval_policy = "nevr"\n',
    });
    expect(stdout).toBe('model = "x"\napproval_policy = "nevr"\n');
    expect(stderr).toContain("<stdin>:2:19: error unknown-value: ");
    expect(status).toBe(1);
    expect((await run(["--fix", "-"], { stdin: "# nothing\r\n" })).stdout).toBe("# nothing\r\n");
  });
});

describe("--diff", () => {
  it("prints a patch on stdout and the findings on stderr, and writes nothing", async () => {
    const text = '# one\n# two\n# three\n# four\nmodle = "x"\n\n[history]\nmax_bytes = "1"';
    const cwd = tempTree({ "a.toml": text });
    const { status, stdout, stderr } = await run(["--diff", "--fix", "a.toml"], { cwd });
    expect(stdout).toBe(
      [
        "--- a.toml",
        "+++ a.toml",
        "@@ -2,7 +2,7 @@",
        " # two",
        " # three",
        " # four",
        '-modle = "x"',
        '+model = "x"',
        " ",
        " [history]",
        '-max_bytes = "1"',
        "\\ No newline at end of file",
        "+max_bytes = 1",
        "\\ No newline at end of file",
        "",
      ].join("\n"),
    );
    expect(stderr).toContain("a.toml:5:1: warning unknown-key: ");
    expect(stderr).toContain("--fix would apply 2 fixes to 1 file.\n");
    expect(status).toBe(1);
    expect(readFileSync(join(cwd, "a.toml"), "utf8")).toBe(text);
  });

  it("prints nothing on stdout when there is nothing to repair", async () => {
    expect(await run(["--diff", "-"], { stdin: 'model = "x"\n' })).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("colours a terminal and shows what it would act on", async () => {
    const { stdout } = await run(["--diff", "-"], {
      stdin: 'modle = "x" # \u{202e}evil\r\n',
      terminal: { columns: 80 },
    });
    expect(stdout).toContain('\x1b[32m+model = "x" # \\u{202e}evil\x1b[0m\n');
  });

  it("masks secrets, also where only the repaired text tells that it is one", async () => {
    const provider = '[model_providers.x]\nname = "x"\nexperimental_bearer_tokne = "hunter2hunter2"\n';
    const { stdout } = await run(["--diff", "--unsafe-fixes", "-"], { stdin: provider });
    expect(stdout).toContain("+experimental_bearer_token = ");
    expect(stdout).not.toContain("hunter2");
    const moved =
      '[history]\nmax_bytes = 1\nexperimental_bearer_token = "sk-abcdefghijklmnopqrstuvwxyz"\nmodel = "x"\n';
    expect((await run(["--diff", "--unsafe-fixes", "-"], { stdin: moved })).stdout).not.toContain("sk-abc");
  });

  it("leaves the findings to --output-file", async () => {
    const cwd = tempTree({ "a.toml": 'modle = "x"\n' });
    const { stdout, stderr } = await run(["--diff", "a.toml", "-o", "out.txt"], { cwd });
    expect(stdout).toContain('+model = "x"\n');
    expect(stderr).not.toContain("unknown-key");
    expect(readFileSync(join(cwd, "out.txt"), "utf8")).toContain("warning unknown-key");
  });
});
