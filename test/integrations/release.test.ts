import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { workflowStep } from "../../scripts/support/workflow-step.ts";
import { builtFile } from "../support/built-files.ts";
import { git, gitEnvironment, packageRepository } from "./support/package-repository.ts";
import { isInstalled } from "./support/programs.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const workflow = new URL("../../.github/workflows/release.yml", import.meta.url);
const action = new URL("../../action.yml", import.meta.url);

// Bash and tar as GitHub's Linux has them.
describe.skipIf(process.platform === "win32")("the release workflow", () => {
  let root = "";
  let origin = "";

  beforeAll(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "codex-config-")));
    for (const name of ["package", "origin", "bin", "project/.codex"]) mkdirSync(join(root, name), { recursive: true });
    writeFileSync(join(root, "project/.codex/config.toml"), 'modle = "gpt-5"\n');
    // What signs in to GitHub.
    program("gh", "exit 0");
    packageRepository(join(root, "package"));
    mkdirSync(join(root, "package/docs/old"));
    writeFileSync(join(root, "package/docs/old/page.md"), "# Old\n");
    cpSync(builtFile(""), join(root, "package/dist"), { recursive: true });
    origin = join(root, "origin");
    git(origin, "init", "--quiet", "--bare");
    release("v1.0.0");
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** Makes a program that the scripts find before others. */
  function program(name: string, script: string): void {
    writeFileSync(join(root, "bin", name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }

  /** Runs a script as GitHub runs those of a workflow. */
  function run(script: string, cwd: string, env: Readonly<Record<string, string>> = {}): string {
    const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      cwd,
      env: gitEnvironment({ PATH: `${join(root, "bin")}${delimiter}${process.env["PATH"] ?? ""}`, ...env }),
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, expect.anything()]);
    return stdout;
  }

  function release(tag: string): void {
    const cwd = join(root, "package");
    for (const name of ["out", "built", "branch"]) rmSync(join(cwd, name), { recursive: true, force: true });
    run(workflowStep(workflow, "Pack what is built"), cwd);
    run(workflowStep(workflow, "Put what is built on the branch"), cwd, {
      GITHUB_SERVER_URL: pathToFileURL(root).href,
      GITHUB_REPOSITORY: "origin",
      GITHUB_REF_NAME: tag,
    });
  }

  it("puts on the branch what a package needs, with nothing that npm would build", () => {
    const files = git(origin, "ls-tree", "-r", "--name-only", "v1.0.0-built").split("\n");
    expect(files).toEqual(expect.arrayContaining(["action.yml", ".pre-commit-hooks.yaml", "dist/cli/bin.js"]));
    expect(files.filter((name) => /^(?:src|test|scripts|node_modules)\//.test(name))).toEqual([]);
    const manifest = JSON.parse(git(origin, "show", "v1.0.0-built:package.json")) as object;
    expect(manifest).not.toHaveProperty("scripts");
    expect(manifest).not.toHaveProperty("devDependencies");
    expect(git(origin, "ls-tree", "v1.0.0-built", "dist/cli/bin.js")).toMatch(/^100755 /);
  });

  it("goes on with the branch at the next release, and takes out what is no longer there", () => {
    rmSync(join(root, "package/docs/old"), { recursive: true });
    release("v1.1.0");
    expect(git(origin, "log", "--format=%s", "release")).toBe("Build v1.1.0\nBuild v1.0.0\n");
    expect(git(origin, "ls-tree", "-r", "--name-only", "v1.0.0-built")).toContain("docs/old/page.md");
    expect(git(origin, "ls-tree", "-r", "--name-only", "release")).not.toContain("docs/old/page.md");
  });

  it("lets the action run what is built, without npm", () => {
    const checkout = join(root, "action");
    git(root, "-c", "advice.detachedHead=false", "clone", "--quiet", "--branch", "v1.0.0-built", origin, checkout);
    const env = {
      ACTION_DIRECTORY: checkout,
      GITHUB_OUTPUT: join(root, "output"),
      GITHUB_ENV: join(root, "env"),
      RUNNER_TEMP: root,
      INPUT_VERSION: "",
      INPUT_PATHS: ".",
      INPUT_STRICT: "false",
      INPUT_ARGS: "",
    };
    for (const name of ["output", "env"]) writeFileSync(join(root, name), "");
    program("npm", "exit 9");
    run(workflowStep(action, "Look for a build"), checkout, env);
    run(workflowStep(action, "Install codex-config"), checkout, env);
    const [, bin = ""] = /CODEX_CONFIG_BIN=(.*)/.exec(readFileSync(join(root, "env"), "utf8")) ?? [];
    const check = workflowStep(action, "Check the configuration of Codex");
    expect(run(check, join(root, "project"), { ...env, CODEX_CONFIG_BIN: bin })).toContain("title=unknown-key::");
    expect(readFileSync(join(root, "output"), "utf8")).not.toContain("sources=");
    rmSync(join(root, "bin/npm"));
  });

  it.skipIf(!isInstalled("pre-commit"))("lets pre-commit run what is built", () => {
    const project = join(root, "project");
    const home = join(root, "home");
    git(project, "init", "--quiet");
    const hook = `repos:\n  - repo: ${origin}\n    rev: v1.0.0-built\n    hooks:\n      - id: codex-config\n`;
    writeFileSync(
      join(project, ".pre-commit-config.yaml"),
      `default_language_version: { node: system }
${hook}`,
    );
    git(project, "add", "--all");
    const { stdout } = spawnSync("pre-commit", ["run", "--all-files"], {
      cwd: project,
      env: gitEnvironment({ PRE_COMMIT_HOME: home, npm_config_prefer_offline: "true" }),
      encoding: "utf8",
    });
    expect(stdout).toContain(".codex/config.toml:1:1: error unknown-key");
    const names = readdirSync(home, { recursive: true, encoding: "utf8" });
    expect(names.filter((name) => /node_modules\/(?:tsx|esbuild|rolldown|typescript)$/.test(name))).toEqual([]);
  });
});
