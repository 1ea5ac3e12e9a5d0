import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { tempTree } from "../cli/support/temp-tree.ts";
import { builtFile } from "../support/built-files.ts";
import { cleanEnvironment } from "./support/programs.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const action = readFileSync(join(root, "action.yml"), "utf8").replaceAll("\r\n", "\n");
const scripts = [...action.matchAll(/^ {6}run: \|\n((?: {8}.*\n|\n)+)/gm)].map(([, block = ""]) =>
  block.replaceAll(/^ {8}/gm, ""),
);
/** The places of the steps among those that run a script. */
const [LOOK, INSTALL, CHECK] = [0, 1, 2];
const files = {
  "bad/.codex/config.toml": 'modle = "gpt-5"\n',
  "good one/.codex/config.toml": 'model = "gpt-5"\n',
};

function step(index: number, cwd: string, env: Readonly<Record<string, string>>): SpawnSyncReturns<string> {
  const script = scripts[index] ?? "exit 99";
  const options = { cwd, env: cleanEnvironment(env), encoding: "utf8" } as const;
  // How GitHub runs `shell: bash`.
  return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], options);
}

function check(inputs: { readonly paths?: string; readonly strict?: string; readonly args?: string } = {}) {
  const { paths = ".", strict = "true", args = "" } = inputs;
  return step(CHECK, tempTree(files), {
    CODEX_CONFIG_BIN: builtFile("cli/bin.js"),
    INPUT_PATHS: paths,
    INPUT_STRICT: strict,
    INPUT_ARGS: args,
  });
}

describe.skipIf(process.platform === "win32")("action.yml", () => {
  it("annotates what it finds and fails", () => {
    const { status, stdout } = check();
    expect(stdout).toMatch(
      /^::error file=bad\/\.codex\/config\.toml,line=1,endLine=1,col=1,endColumn=6,title=unknown-key::/,
    );
    expect(status).toBe(1);
  });

  it("takes paths with blanks, one a line", () => {
    expect(check({ paths: "good one\n" })).toMatchObject({ status: 0, stdout: "" });
    expect(check({ paths: "good one/.codex/config.toml\nbad\n" }).status).toBe(1);
  });

  it("takes options", () => {
    expect(check({ strict: "false" }).stdout).toMatch(/^::warning /);
    expect(check({ strict: "false" }).status).toBe(0);
    expect(check({ strict: "false", args: "--max-warnings 0\n--no-color" }).status).toBe(1);
  });

  it("hands nothing to the shell", () => {
    expect(check({ args: "$(exit)" }).status).toBe(2);
    expect(check({ paths: "good one; exit 3" }).status).toBe(2);
  });

  it.each([
    [
      "builds its sources",
      "",
      { "action/scripts/": "" },
      "ci --omit=dev --no-audit --no-fund",
      "action/dist/cli/bin.js",
    ],
    ["takes what is built", "", { "action/dist/cli/bin.js": "" }, undefined, "action/dist/cli/bin.js"],
    [
      "installs a version",
      "1.2.3",
      { "action/": "" },
      "install --no-save --no-audit --no-fund --prefix TEMP/codex-config codex-config@1.2.3",
      "codex-config/node_modules/codex-config/dist/cli/bin.js",
    ],
  ])("%s", (_, version, tree, command, bin) => {
    const directory = tempTree({ "bin/npm": '#!/bin/sh\necho "$@" > "$RUNNER_TEMP/npm.log"\n', ...tree });
    chmodSync(join(directory, "bin/npm"), 0o755);
    const { status } = step(INSTALL, directory, {
      PATH: `${join(directory, "bin")}${delimiter}${process.env["PATH"] ?? ""}`,
      RUNNER_TEMP: directory,
      GITHUB_ENV: join(directory, "env"),
      ACTION_DIRECTORY: join(directory, "action"),
      INPUT_VERSION: version,
    });
    expect(status).toBe(0);
    const log = join(directory, "npm.log");
    const asked = existsSync(log) ? readFileSync(log, "utf8").replaceAll(directory, "TEMP") : undefined;
    expect(asked).toBe(command && `${command}\n`);
    expect(readFileSync(join(directory, "env"), "utf8")).toBe(`CODEX_CONFIG_BIN=${join(directory, bin)}\n`);
  });

  it("asks for a cached build of its sources alone, by a key that changes with them", () => {
    const keyOf = (tree: Readonly<Record<string, string>>, version = ""): string => {
      const directory = tempTree({ output: "", ...tree });
      const env = { GITHUB_OUTPUT: join(directory, "output"), ACTION_DIRECTORY: directory, INPUT_VERSION: version };
      expect(step(LOOK, directory, env).status).toBe(0);
      return readFileSync(join(directory, "output"), "utf8");
    };
    const sources = {
      "scripts/sources-key.mjs": readFileSync(join(root, "scripts/sources-key.mjs"), "utf8"),
      "src/a.ts": "a",
      "package.json": "{}",
      "package-lock.json": "{}",
      "tsconfig.json": "{}",
    };
    expect(keyOf(sources)).toMatch(/^sources=[0-9a-f]{32}\n$/);
    expect(keyOf(sources)).toBe(keyOf({ ...sources, "README.md": "b" }));
    expect(keyOf(sources)).not.toBe(keyOf({ ...sources, "src/a.ts": "b" }));
    expect(keyOf(sources, "1.2.3")).toBe("");
    expect(keyOf({ ...sources, "dist/cli/bin.js": "" })).toBe("");
  });

  it("uses actions by their commit", () => {
    const uses = [...action.matchAll(/^\s+(?:- )?uses: (.*)$/gm)].map(([, name]) => name);
    expect(uses).toHaveLength(1);
    for (const name of uses) expect(name).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("has the inputs that its steps read, and no expression inside a script", () => {
    const inputs = [...action.matchAll(/^ {2}(\w+):\n {4}description: .+\n {4}default: .+$/gm)].map(([, name]) => name);
    expect(inputs).toEqual(["paths", "strict", "version", "args"]);
    for (const script of scripts) expect(script).not.toContain("${{");
  });
});
