import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { check } from "../../src/cli/commands/check.ts";
import { builtFile } from "../support/built-files.ts";
import { fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

const bin = builtFile("cli/bin.js");
const good = 'model = "gpt-5"\n';
const bad = 'modle = "gpt-5"\n';

/** A running `check --watch`. */
class Watching {
  readonly child: ChildProcess;
  readonly #file = join(tempTree({ output: "" }), "output");
  #rounds = 0;

  constructor(cwd: string, ...args: readonly string[]) {
    // One file for both streams keeps their order, which two pipes do not.
    const output = openSync(this.#file, "a");
    this.child = spawn(process.execPath, [bin, "check", "--watch", ...args], {
      cwd,
      env: { PATH: process.env["PATH"], HOME: join(cwd, "home"), NO_COLOR: "1" },
      stdio: ["ignore", output, output],
    });
    closeSync(output);
    onTestFinished(() => void this.child.kill("SIGKILL"));
  }

  get #output(): string {
    return readFileSync(this.#file, "utf8");
  }

  /** What the next check prints. */
  async round(): Promise<string> {
    for (;;) {
      const rounds = this.#output.split("Watching for changes; Ctrl-C ends.\n");
      if (rounds.length > this.#rounds + 1) return rounds[this.#rounds++] ?? "";
      if (this.child.exitCode !== null) throw new Error(`it ended: ${this.#output}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

describe("check --watch", () => {
  it("checks a file again when it changes", async () => {
    const cwd = tempTree({ "a.toml": good });
    const watching = new Watching(cwd, "a.toml");
    expect(await watching.round()).toBe("");
    writeFileSync(join(cwd, "a.toml"), bad);
    expect(await watching.round()).toContain("a.toml:1:1: warning unknown-key");
    writeFileSync(join(cwd, "a.toml"), good);
    expect(await watching.round()).toBe("");
  });

  it("notices a file that an editor replaces, and one that goes and comes back", async () => {
    const cwd = tempTree({ "a.toml": good });
    const watching = new Watching(cwd, "a.toml");
    await watching.round();
    writeFileSync(join(cwd, ".a.toml.swp"), bad);
    renameSync(join(cwd, ".a.toml.swp"), join(cwd, "a.toml"));
    expect(await watching.round()).toContain("unknown-key");
    unlinkSync(join(cwd, "a.toml"));
    expect(await watching.round()).toContain("cannot read a.toml: no such file");
    writeFileSync(join(cwd, "a.toml"), good);
    expect(await watching.round()).toBe("");
    renameSync(join(cwd, "a.toml"), join(cwd, "b.toml"));
    expect(await watching.round()).toContain("cannot read a.toml");
    renameSync(join(cwd, "b.toml"), join(cwd, "a.toml"));
    expect(await watching.round()).toBe("");
  });

  it("finds new files and directories", async () => {
    const cwd = tempTree({ ".codex/config.toml": good, "src/": "" });
    const watching = new Watching(cwd, ".");
    await watching.round();
    mkdirSync(join(cwd, "src/deep/.codex/agents"), { recursive: true });
    writeFileSync(join(cwd, "src/deep/.codex/config.toml"), bad);
    let output = await watching.round();
    // The file may be seen before it is written.
    if (!output.includes("unknown-key")) output = await watching.round();
    expect(output).toContain(join("src", "deep", ".codex", "config.toml:1:1"));
    rmSync(join(cwd, "src/deep"), { recursive: true });
    expect(await watching.round()).toBe("");
  });

  it("follows the directory of a project that is made, removed and made again", async () => {
    const cwd = tempTree({ ".git/": "", "home/.codex/config.toml": good });
    const watching = new Watching(cwd);
    await watching.round();
    for (let time = 0; time < 2; time++) {
      mkdirSync(join(cwd, ".codex"));
      writeFileSync(join(cwd, ".codex/new"), bad);
      renameSync(join(cwd, ".codex/new"), join(cwd, ".codex/config.toml"));
      expect(await watching.round()).toContain(`${join(".codex", "config.toml")}:1:1`);
      rmSync(join(cwd, ".codex"), { recursive: true });
      expect(await watching.round()).not.toContain("unknown-key");
    }
  });

  it.skipIf(process.platform === "win32")("sees a change of what a link points to", async () => {
    const cwd = tempTree({ "dotfiles/config.toml": good, "home/.codex/": "" });
    symlinkSync(join(cwd, "dotfiles/config.toml"), join(cwd, "home/.codex/config.toml"));
    const watching = new Watching(cwd, "home/.codex/config.toml");
    await watching.round();
    writeFileSync(join(cwd, "dotfiles/config.toml"), bad);
    expect(await watching.round()).toContain("unknown-key");
  });

  it("checks again when its settings change", async () => {
    const cwd = tempTree({ ".git/": "", "a.toml": bad });
    const watching = new Watching(cwd, "a.toml");
    expect(await watching.round()).toContain("unknown-key");
    writeFileSync(join(cwd, "codex-config.toml.new"), '[rules]\nunknown-key = "off"\n');
    renameSync(join(cwd, "codex-config.toml.new"), join(cwd, "codex-config.toml"));
    expect(await watching.round()).toBe("");
    rmSync(join(cwd, "codex-config.toml"));
    expect(await watching.round()).toContain("unknown-key");
  });

  it("is not disturbed by other files", async () => {
    const cwd = tempTree({ "a.toml": good });
    const watching = new Watching(cwd, "a.toml");
    await watching.round();
    writeFileSync(join(cwd, "b.toml"), bad);
    writeFileSync(join(cwd, "a.toml"), bad);
    const output = await watching.round();
    expect(output).toContain("a.toml:1:1");
    expect(output).not.toContain("b.toml");
  });

  it("settles after it has repaired a file", async () => {
    const cwd = tempTree({ "a.toml": bad });
    const watching = new Watching(cwd, "--fix", "a.toml");
    expect(await watching.round()).toContain("Applied 1 fix");
    expect(await watching.round()).toBe("");
    writeFileSync(join(cwd, "a.toml"), "= 1\n");
    expect(await watching.round()).toContain("a.toml:1:1: error");
  });

  it.skipIf(process.platform === "win32")("ends at an interrupt with status 130", async () => {
    const watching = new Watching(tempTree({ "a.toml": bad }), "a.toml");
    await watching.round();
    watching.child.kill("SIGINT");
    const status = await new Promise((resolve) => watching.child.once("close", resolve));
    expect(status).toBe(130);
  });

  it("refuses stdin and wrong usage", async () => {
    const io = fakeIo({ cwd: tempTree({ "a.toml": good }) });
    const run = (args: readonly string[], options: object): Promise<number> =>
      check({ args, options: { watch: true, ...options }, given: [] }, io, true);
    await expect(run(["-"], {})).rejects.toThrow("cannot watch stdin");
    await expect(run([], { "stdin-filename": "a.toml" })).rejects.toThrow("cannot watch stdin");
    await expect(run(["a.toml"], { "max-warnings": "x" })).rejects.toThrow("--max-warnings");
  });

  it("clears a terminal before each check", async () => {
    const io = fakeIo({ cwd: tempTree({ "a.toml": bad }), terminal: { columns: 80 } });
    void check({ args: ["a.toml"], options: { watch: true }, given: [] }, io, true);
    while (!io.stderr.text.includes("Watching")) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(io.stdout.text.startsWith("\x1b[2J\x1b[3J\x1b[H")).toBe(true);
    expect(io.stdout.text).toContain("unknown-key");
  });
});
