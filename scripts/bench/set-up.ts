// Measures what it takes to set the package up, in each of the ways that the documentation names, and prints a table.
//
//   npm run bench:set-up
//
// It clones the last commit, so that nothing of this folder helps. npm takes packages from its cache where it has them: run
// it twice, and read the second table. Times are of the whole tree of processes. For Linux, with Bash, du and pre-commit.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { markdownTable } from "../support/markdown-table.ts";
import { npmPack } from "../support/npm-pack.ts";
import { workflowStep } from "../support/workflow-step.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "codex-config-"));
const QUIET = ["--no-audit", "--no-fund", "--loglevel=error"];

interface Cost {
  readonly what: string;
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
}

try {
  const costs = [...clones(), ...hooks("sources", sources()), ...hooks("the branch `release`", built()), tarball()];
  const rows = costs.map(({ what, wall, cpu, megabytes }) => [
    what,
    wall.toFixed(1),
    cpu.toFixed(1),
    megabytes.toFixed(1),
  ]);
  console.log(markdownTable(["Way", "Seconds", "Seconds of CPU", "MB"], rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The two ways that the README names. */
function clones(): Cost[] {
  const quick = sources("quick");
  const full = sources("full");
  const first = "npm ci --omit=dev && (node dist/cli/bin.js check docs/examples/config.toml || test $? = 1)";
  return [
    cost("README, the quick way: install and check", join(quick, "node_modules"), quick, "bash", "-c", first),
    cost("README, the full way: `npm ci`", join(full, "node_modules"), full, "npm", "ci", ...QUIET),
  ];
}

/** The first and the second run of the hook, installed from a repository. */
function hooks(from: string, repository: string): Cost[] {
  const project = join(folder, `project-${readdirSync(folder).length}`);
  const home = `${project}-home`;
  mkdirSync(join(project, ".codex"), { recursive: true });
  writeFileSync(join(project, ".codex/config.toml"), 'model = "gpt-5"\n');
  const revision = git(repository, "rev-parse", "HEAD").trim();
  const hook = `repos:\n  - repo: ${repository}\n    rev: ${revision}\n    hooks:\n      - id: codex-config\n`;
  writeFileSync(join(project, ".pre-commit-config.yaml"), `default_language_version: { node: system }\n${hook}`);
  git(project, "init", "--quiet");
  git(project, "add", "--all");
  const run = ["env", `PRE_COMMIT_HOME=${home}`, "pre-commit", "run", "--all-files"] as const;
  return [
    cost(`pre-commit from ${from}, first run`, home, project, ...run),
    cost(`pre-commit from ${from}, second run`, home, project, ...run),
  ];
}

/** What npm installs of the packed package into an empty folder. */
function tarball(): Cost {
  const project = join(folder, "empty");
  mkdirSync(project);
  const { tarball: file } = npmPack(folder);
  writeFileSync(join(project, "package.json"), "{}\n");
  return cost("`npm install` of the tarball", join(project, "node_modules"), project, "npm", "install", ...QUIET, file);
}

function sources(name = "sources"): string {
  const clone = join(folder, name);
  git(folder, "clone", "--quiet", root, clone);
  return clone;
}

/** A repository with what the release workflow puts on the branch `release`. */
function built(): string {
  const clone = sources("released");
  execFileSync("npm", ["ci", ...QUIET], { cwd: clone, stdio: "ignore" });
  const script = workflowStep(new URL("../../.github/workflows/release.yml", import.meta.url), "Pack what is built");
  execFileSync("bash", ["-euo", "pipefail", "-c", script], { cwd: clone, stdio: "ignore" });
  const branch = join(clone, "built");
  git(branch, "init", "--quiet");
  git(branch, "add", "--all", "--force");
  git(branch, "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "Build");
  return branch;
}

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync("git", args, { cwd, encoding: "utf8" });
}

/** Runs a command to its end; `left` is the folder that it leaves. */
function cost(what: string, left: string, cwd: string, ...command: readonly string[]): Cost {
  const log = join(folder, "log");
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >"$LOG" 2>&1';
  const env = { ...process.env, LOG: log };
  const { status, stderr } = spawnSync("bash", ["-c", script, "bash", ...command], { cwd, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${what} has failed:\n${readFileSync(log, "utf8")}`);
  const [wall = 0, user = 0, system = 0] = stderr.trim().split(" ").map(Number);
  const [kilobytes = "0"] = execFileSync("du", ["-sk", left], { encoding: "utf8" }).split("\t");
  return { what, wall, cpu: user + system, megabytes: Number(kilobytes) / 1000 };
}
