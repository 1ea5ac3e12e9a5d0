import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { CODEX_VERSION } from "../../src/knowledge/codex-version.ts";
import { history } from "../../src/history.ts";
import { isRunning } from "../../src/files/is-running.ts";
import { installedCodex } from "../../src/cli/release/installed-codex.ts";
import { builtFile } from "../support/built-files.ts";
import { tempTree } from "./support/temp-tree.ts";

const NEW = '[auto_review]\ncircuit_break_action = "strict"\n';
const CODEX_BIN = "lib/node_modules/@openai/codex/bin/codex.js";

/** Runs the built command in a folder with these files. */
function run(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  path = "",
  nodeOptions: readonly string[] = [],
) {
  const root = tempTree({ "home/": "", ...files });
  const env = { PATH: [path, dirname(process.execPath)].join(delimiter), CODEX_HOME: join(root, "home"), HOME: root };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeOptions, builtFile("cli/bin.js"), ...args], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr, root };
}

function codesIn(json: string): string[] {
  const { files } = JSON.parse(json) as { files: { diagnostics: { code: string }[] }[] };
  return files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
}

/** A folder for the PATH in which `codex` is a link to a file of a tree. */
function linked(files: Readonly<Record<string, string>>, target: string): string {
  const root = tempTree(files);
  mkdirSync(join(root, "on-path"));
  chmodSync(join(root, target), 0o755);
  symlinkSync(join(root, target), join(root, "on-path", "codex"));
  return join(root, "on-path");
}

const npmPackage = (version: string): Record<string, string> => ({
  [CODEX_BIN]: "",
  "lib/node_modules/@openai/codex/package.json": JSON.stringify({ name: "@openai/codex", version }),
});

describe("--codex-version", () => {
  it("adds what the release does not know, and says so", () => {
    const { status, stdout, stderr } = run({ "new.toml": NEW }, [
      "--codex-version",
      "0.150.0",
      "-f",
      "json",
      "new.toml",
    ]);
    expect([status, codesIn(stdout)]).toEqual([0, ["too-new-key"]]);
    expect(stderr).toContain("0.150.0");
    const strict = run({ "new.toml": NEW }, ["--codex-version", "0.150.0", "--strict", "new.toml"]);
    expect(strict.status).toBe(1);
  });

  it("is named in what programs read, beside the release of the rest", () => {
    const args = ["--codex-version", "0.150.0", "-f", "json", "-f", "sarif", "-o", "out.sarif", "new.toml"];
    const { stdout, root } = run({ "new.toml": NEW }, args);
    expect(JSON.parse(stdout)).toMatchObject({ codexVersion: CODEX_VERSION, askedCodexVersion: "0.150.0" });
    const sarif = JSON.parse(readFileSync(join(root, "out.sarif"), "utf8")) as {
      runs: { tool: { driver: { properties: object } } }[];
    };
    expect(sarif.runs[0]?.tool.driver.properties).toEqual({
      codexVersion: CODEX_VERSION,
      askedCodexVersion: "0.150.0",
    });
  });

  it("changes nothing when it is not given", () => {
    const { stdout } = run({ "new.toml": NEW }, ["-f", "json", "new.toml"], linked(npmPackage("0.150.0"), CODEX_BIN));
    expect(codesIn(stdout)).toEqual([]);
    expect(JSON.parse(stdout)).not.toHaveProperty("askedCodexVersion");
  });

  it("is that of the installed Codex for a check of this machine", () => {
    const path = linked(npmPackage("0.150.0"), CODEX_BIN);
    const { stdout, stderr } = run({ "home/config.toml": NEW }, ["-f", "json"], path);
    expect(codesIn(stdout)).toEqual(["too-new-key"]);
    expect(stderr).toContain("0.150.0");
  });

  it("can be set in the settings", () => {
    const settings = { "codex-config.toml": 'codex-version = "0.150.0"\n', "new.toml": NEW };
    expect(codesIn(run(settings, ["-f", "json", "new.toml"]).stdout)).toEqual(["too-new-key"]);
    expect(run(settings, ["--print-config", "new.toml"]).stdout).toContain(
      'codex-version = "0.150.0" # codex-config.toml:1',
    );
  });

  it.each([
    ["what is no release", "newest"],
    ["auto without a Codex", "auto"],
  ])("refuses %s", (_, version) => {
    const { status, stdout } = run({ "new.toml": NEW }, ["--codex-version", version, "new.toml"]);
    expect([status, stdout]).toEqual([2, ""]);
  });
});

describe("the history of the releases", () => {
  const [first, second] = history.releases;

  /** Whether the built command loads it. */
  function isLoaded(args: readonly string[]): boolean {
    const record =
      "process.on('exit', () => fs.writeFileSync('loaded.json', JSON.stringify(Object.keys(require.cache))))";
    const files = { "record.cjs": `const fs = require("node:fs"); ${record};`, "new.toml": NEW };
    const { root } = run(files, args, "", ["--require", "./record.cjs"]);
    const loaded = JSON.parse(readFileSync(join(root, "loaded.json"), "utf8")) as string[];
    const texts = loaded
      .filter((file) => file.startsWith(dirname(builtFile("cli/bin.js"))))
      .map((file) => readFileSync(file, "utf8"));
    expect(texts.length).toBeGreaterThan(1);
    return texts.some((text) => new RegExp(`${first}\\W+${second}`).test(text));
  }

  it("is not loaded by a check of the current release", () => {
    expect(isLoaded(["check", "--strict", "-f", "pretty", "new.toml"])).toBe(false);
  });

  it("is loaded for another", () => {
    expect(isLoaded(["check", "--codex-version", "0.150.0", "new.toml"])).toBe(true);
  });
});

describe("the installed Codex", () => {
  const found = (path: string): Promise<string | undefined> => installedCodex({ env: { PATH: path } });

  it("is told by npm's package", async () => {
    expect(await found(linked(npmPackage("0.161.0"), CODEX_BIN))).toBe("0.161.0");
  });

  it("is told by the file beside the binary", async () => {
    const files = {
      "vendor/x86_64-unknown-linux-musl/bin/codex": "",
      "vendor/x86_64-unknown-linux-musl/codex-package.json": '{ "version": "0.162.0" }',
      "package.json": '{ "name": "@openai/codex", "version": "0.162.0-linux-x64" }',
    };
    expect(await found(linked(files, "vendor/x86_64-unknown-linux-musl/bin/codex"))).toBe("0.162.0");
  });

  it("is told by Homebrew's folder", async () => {
    expect(await found(linked({ "Cellar/codex/0.163.0_1/bin/codex": "" }, "Cellar/codex/0.163.0_1/bin/codex"))).toBe(
      "0.163.0",
    );
  });

  it.skipIf(process.platform === "win32")("is told by the command itself, where nothing lies beside it", async () => {
    const files = { "some/where/deep/down/here/codex": "#!/bin/sh\necho codex-cli 0.164.0-alpha.2\n" };
    expect(await found(linked(files, "some/where/deep/down/here/codex"))).toBe("0.164.0-alpha.2");
  });

  it.skipIf(process.platform === "win32")("is that which a shell would start", async () => {
    const root = tempTree({
      "folder/codex/": "",
      "text/codex": "",
      "good/codex": "#!/bin/sh\necho codex-cli 0.164.0\n",
    });
    chmodSync(join(root, "good/codex"), 0o755);
    chmodSync(join(root, "text/codex"), 0o644);
    expect(await found(["folder", "text", "good"].map((name) => join(root, name)).join(delimiter))).toBe("0.164.0");
  });

  it.skipIf(process.platform === "win32").each([
    ["says something else", "#!/bin/sh\necho codex 1.2 of today\n"],
    ["waits for input", "#!/bin/sh\nread line && echo codex-cli 0.164.0\n"],
    ["prints without end", "#!/bin/sh\nexec yes\n"],
    ["is no program", "\u0000\u0001"],
  ])("is not told by a command that %s", async (_, script) => {
    const files = { "some/where/deep/down/here/codex": script };
    expect(await found(linked(files, "some/where/deep/down/here/codex"))).toBeUndefined();
  });

  it.skipIf(process.platform === "win32")("ends a command that hangs, and what that has started", async () => {
    const files = { "some/where/deep/down/here/codex": `#!/bin/sh\nsleep 600 &\necho $! > "$0.pid"\nwait\n` };
    const path = linked(files, "some/where/deep/down/here/codex");
    expect(await found(path)).toBeUndefined();
    const pid = Number(readFileSync(`${realpathSync(join(path, "codex"))}.pid`, "utf8"));
    await expect.poll(() => isRunning(pid)).toBe(false);
  });

  it("is none where there is no such command", async () => {
    expect(await found(tempTree({ "on-path/other": "" }))).toBeUndefined();
  });
});

describe("changes", () => {
  it("lists them release by release", () => {
    const { status, stdout } = run({}, ["changes", "--since", "0.168.0", "--until", "0.169.0"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^0\.169\.0\n(?: {2}[-+~] .+\n)+$/);
    expect(stdout).toContain("  - auto_review.extra_policy\n");
  });

  it("tells of what a file uses, for programs", () => {
    const args = ["changes", "--since", "0.150.0", "--json", "new.toml"];
    const { stdout } = run({ "new.toml": NEW }, args);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      since: "0.150.0",
      changes: [{ what: "key", how: "came", path: "auto_review.circuit_break_action" }],
    });
  });

  it("starts from the installed release, and asks for one where there is none", () => {
    const path = linked(npmPackage("0.169.0"), CODEX_BIN);
    expect(JSON.parse(run({}, ["changes", "--json"], path).stdout)).toMatchObject({ since: "0.169.0" });
    expect(run({}, ["changes"]).status).toBe(2);
    expect(run({}, ["changes", "--since", "last"]).status).toBe(2);
  });
});
