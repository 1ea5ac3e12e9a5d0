import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { inferKind } from "../../src/files/file-kind.ts";
import { tempTree } from "../cli/support/temp-tree.ts";
import { git, gitEnvironment, packageRepository } from "./support/package-repository.ts";
import { isInstalled } from "./support/programs.ts";

// pre-commit installs the package with its development dependencies and builds it.
vi.setConfig({ testTimeout: 900_000 });

const hooks = readFileSync(fileURLToPath(new URL("../../.pre-commit-hooks.yaml", import.meta.url)), "utf8");
const files = new RegExp(/^ {2}files: (?:&\w+ )?(\S+)$/m.exec(hooks)?.[1] ?? "^$");

describe(".pre-commit-hooks.yaml", () => {
  it("has a hook that checks and one that repairs, for the same files", () => {
    expect([...hooks.matchAll(/^- id: (.+)$/gm)].map(([, id]) => id)).toEqual(["codex-config", "codex-config-fix"]);
    const entries = [...hooks.matchAll(/^ {2}entry: (.+)$/gm)].map(([, entry]) => entry);
    expect(entries).toEqual(["codex-config check --strict", "codex-config check --strict --fix"]);
    expect([...hooks.matchAll(/^ {2}files: (\S+)/gm)].map(([, value]) => value)).toEqual(["&files", "*files"]);
  });

  it.each([
    [".codex/config.toml", "project-config"],
    ["app/.codex/config.toml", "project-config"],
    [".codex/work.config.toml", "profile"],
    [".codex/agents/reviewer.toml", "agent-role"],
    [".codex/agents/team/reviewer.toml", "agent-role"],
    [".codex/requirements.toml", "requirements"],
    [".codex/managed_config.toml", "managed-config"],
    ["etc/codex/config.toml", "config"],
    ["etc/codex/requirements.toml", "requirements"],
    [".config/codex/config.toml", "config"],
    ["config/codex/config.toml", "config"],
    ["config/codex/agents/reviewer.toml", "agent-role"],
    ["codex/config.toml", "config"],
    ["codex/.codex/config.toml", "config"],
    ["codex/.codex/work.config.toml", "profile"],
    ["codex/.codex/agents/reviewer.toml", "agent-role"],
    ["home/dot_codex/config.toml", "config"],
    ["dot_codex/agents/reviewer.toml", "agent-role"],
    ["private_dot_codex/private_config.toml", "config"],
    ["dot_codex/private_work.config.toml", "profile"],
    ["dot_codex/private_requirements.toml", "requirements"],
    ["dot_config/codex/config.toml", "config"],
  ])("matches %s, which is checked as %s", (path, kind) => {
    expect(files.test(path)).toBe(true);
    expect(inferKind(resolve("/repo", path), resolve("/home/me/.codex"))).toBe(kind);
  });

  it.each([
    "config.toml",
    "config/config.toml",
    ".cargo/config.toml",
    "app/config.toml",
    "my.codex/config.toml",
    "xcodex/config.toml",
    "codex-rs/config.toml",
    "codex-rs/.cargo/config.toml",
    "codex/src/config.toml",
    "codex/Cargo.toml",
    "codex/.cargo/config.toml",
    "agents/reviewer.toml",
    ".codex/config.toml.bak",
    ".codex/config.json",
    ".codex/other.toml",
    ".codex/skills/a/config.toml",
    ".codex/agents/README.md",
    "requirements.toml",
    "python/requirements.toml",
    "dot_codex/config.toml.tmpl",
  ])("does not match %s", (path) => {
    expect(files.test(path)).toBe(false);
  });
});

describe.skipIf(!isInstalled("pre-commit"))("pre-commit", () => {
  it("stops a commit with a mistake, repairs it, and lets a good one pass", () => {
    const root = tempTree({
      "package/": "",
      "project/.codex/config.toml": 'modle = "gpt-5"\n',
      "project/other/config.toml": "= not for Codex\n",
    });
    const project = join(root, "project");
    const { url, revision } = packageRepository(join(root, "package"));
    const env = gitEnvironment({ PRE_COMMIT_HOME: join(root, "home"), npm_config_prefer_offline: "true" });
    const run = (program: string, ...args: readonly string[]): { status: number | null; output: string } => {
      const { status, stdout, stderr } = spawnSync(program, args, { cwd: project, env, encoding: "utf8" });
      return { status, output: stdout + stderr };
    };
    git(project, "init", "--quiet");
    writeFileSync(
      join(project, ".pre-commit-config.yaml"),
      `default_language_version: { node: system }
repos:
  - repo: ${url}
    rev: ${revision}
    hooks:
      - id: codex-config
      - id: codex-config-fix
        stages: [manual]
`,
    );
    expect(run("pre-commit", "install")).toMatchObject({ status: 0 });
    git(project, "add", "--all");

    const refused = run("git", "commit", "--message", "Bad");
    expect(refused.output).toContain(".codex/config.toml:1:1: error unknown-key");
    expect(refused.output).not.toContain("other/config.toml");
    expect(refused.status).toBe(1);

    const repaired = run("pre-commit", "run", "codex-config-fix", "--hook-stage", "manual");
    expect(repaired.output).toContain("files were modified by this hook");
    expect(readFileSync(join(project, ".codex/config.toml"), "utf8")).toBe('model = "gpt-5"\n');

    git(project, "add", "--all");
    expect(run("git", "commit", "--message", "Good")).toMatchObject({ status: 0 });
    expect(git(project, "log", "--format=%s")).toBe("Good\n");
  });
});
