import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { CODEX_VERSION } from "../../src/knowledge/codex-version.ts";
import { builtFile } from "../support/built-files.ts";
import { tempTree } from "./support/temp-tree.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const bin = builtFile("cli/bin.js");

function run(args: readonly string[], options: { cwd?: string; input?: string } = {}): SpawnSyncReturns<string> {
  const cwd = options.cwd ?? tempTree({});
  return spawnSync(process.execPath, [bin, ...args], {
    cwd,
    env: { PATH: process.env["PATH"], HOME: cwd, NO_COLOR: "1" },
    input: options.input ?? "",
    encoding: "utf8",
  });
}

describe("check", () => {
  it("finds errors and tells where", () => {
    const cwd = tempTree({ ".codex/config.toml": 'model = "a"\nmodel = "b"\n' });
    const { status, stdout, stderr } = run(["check", "."], { cwd });
    expect(stdout).toMatch(/^\.codex\/config\.toml:2:1: error toml\/duplicate-key: .+\n$/);
    expect(stderr).toMatch(/^Checking what was found: 1 config\.\n.+\n1 error stops Codex from starting/);
    expect(status).toBe(1);
  });

  it("takes a good file from stdin", () => {
    expect(run(["-"], { input: 'model = "gpt-5"\n' })).toMatchObject({ status: 0, stdout: "", stderr: "" });
  });

  it("prints every format", () => {
    const input = 'modle = "gpt-5"\n';
    expect(run(["-", "--format", "pretty"], { input }).stdout).toContain(" --> <stdin>:1:1\n");
    const { files, summary } = JSON.parse(run(["-", "--format", "json"], { input }).stdout);
    expect(files[0].diagnostics[0]).toMatchObject({ code: "unknown-key", path: ["modle"] });
    expect(summary).toEqual({ files: 1, fatal: 0, dropped: 0, ignored: 1, inert: 0, risk: 0 });
    expect(run(["-", "--strict"], { input }).status).toBe(1);
  });

  it("judges paths by the system that Codex runs on, which is this one unless told", () => {
    const input = "[model_providers.gcp]\ncredential_file = 'C:\\key.json'\n";
    const host = process.platform === "win32" ? "windows" : "posix";
    for (const platform of ["posix", "windows"]) {
      const { status, stdout } = run(["-", "--platform", platform], { input });
      expect(status).toBe(platform === "windows" ? 0 : 1);
      expect(stdout.includes("provider/credential-file")).toBe(platform === "posix");
      if (platform === host) expect(run(["-"], { input })).toMatchObject({ status, stdout });
    }
    expect(run(["-", "--platform", "dos"], { input }).status).toBe(2);
  });

  it("reads through a link, and says when it leads nowhere", () => {
    const cwd = tempTree({ "a.toml": "= 1\n" });
    symlinkSync("a.toml", join(cwd, "link.toml"));
    symlinkSync("nowhere", join(cwd, "dangling.toml"));
    const { status, stdout, stderr } = run(["link.toml", "dangling.toml"], { cwd });
    expect(stdout).toMatch(/^link\.toml:1:1: error toml\//);
    expect(stderr).toContain("cannot read dangling.toml: no such file or directory");
    expect(status).toBe(2);
  });

  it("ends quietly when the reader goes away", async () => {
    const cwd = tempTree({ "a.toml": "= 1\n".repeat(50_000) });
    const child = spawn(process.execPath, [bin, "a.toml", "--max-diagnostics", "0"], {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.once("data", () => child.stdout.destroy());
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += chunk));
    const status = await new Promise((resolve) => child.once("close", resolve));
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/EPIPE|bug/);
  });

  it.runIf(existsSync("/dev/full"))("says when the output cannot be written", () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [bin, "-"], {
      input: "= 1\n",
      stdio: ["pipe", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    expect(stderr).toBe("codex-config: cannot write to stdout: no space left on the device\n");
    expect(status).toBe(2);
  });

  it("says when stdin is a directory", () => {
    const directory = openSync(tempTree({}), "r");
    const { status, stderr } = spawnSync(process.execPath, [bin, "-"], {
      stdio: [directory, "pipe", "pipe"],
      encoding: "utf8",
    });
    closeSync(directory);
    expect(stderr).toBe("codex-config: cannot read <stdin>: it is a directory\n");
    expect(status).toBe(2);
  });

  it("writes all it finds to a slow reader", async () => {
    const keys = Array.from({ length: 5_000 }, (_, index) => `x${index} = 1\n`);
    const cwd = tempTree({ "a.toml": keys.join("") });
    const child = spawn(process.execPath, [bin, "a.toml", "--max-diagnostics", "0"], {
      cwd,
      stdio: ["ignore", "pipe", "ignore"],
    });
    let lines = 0;
    for await (const chunk of child.stdout) {
      lines += String(chunk).split("\n").length - 1;
      if (lines < 1000) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(lines).toBe(5_000);
  });

  it("stops at an interrupt with status 130", async () => {
    const cwd = tempTree({});
    const child = spawn(process.execPath, [bin, "nope.toml", "-"], { cwd, stdio: ["pipe", "ignore", "pipe"] });
    const status = new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
    // Once it complains about the missing file, it goes on to wait for stdin.
    await new Promise((resolve) => child.stderr.once("data", resolve));
    child.kill("SIGINT");
    expect(await status).toBe(130);
  });
});

describe("other commands", () => {
  it("--version", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(run(["--version"])).toMatchObject({
      status: 0,
      stdout: `codex-config ${version} (Codex ${CODEX_VERSION})\n`,
      stderr: "",
    });
  });

  it("--help", () => {
    const { status, stdout } = run(["check", "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain("--stdin-filename NAME");
  });

  it("schema prints what is shipped", () => {
    const { status, stdout } = run(["schema"]);
    expect(status).toBe(0);
    expect(stdout).toBe(readFileSync(join(root, "schema/config.schema.json"), "utf8"));
  });

  it("explain", () => {
    expect(run(["explain"]).stdout).toContain("unknown-key (ignored)\n");
    const one = run(["explain", "toml/duplicate-key"]);
    expect(one).toMatchObject({ status: 0, stderr: "" });
    expect(one.stdout).toMatch(/^toml\/duplicate-key\n[^]+\nEffect\n {2}fatal: [^]+\nWhy\n[^]+\nFix\n/);
    expect(run(["explain", "unknwn-key"])).toMatchObject({ status: 2, stdout: "" });
    expect(run(["explain", "__proto__"]).status).toBe(2);
  });

  it("wrong usage of a command that is named", () => {
    expect(run(["explain", "a", "b"]).stderr).toContain("Run `codex-config explain --help` for usage.\n");
    expect(run(["explain", "unknwn-key"]).stderr).toContain("Run `codex-config explain --help` for usage.\n");
    expect(run(["auth", "--help"]).stdout).not.toContain("--max-warnings");
  });

  it("wrong usage", () => {
    const { status, stdout, stderr } = run(["--formt", "json"]);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toBe(
      "codex-config: unknown option --formt; did you mean --format?\nRun `codex-config --help` for usage.\n",
    );
  });
});
