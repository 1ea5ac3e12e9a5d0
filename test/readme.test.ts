import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { commands } from "../src/cli/command-list.ts";
import { lint } from "../src/lint.ts";
import { builtFile } from "./support/built-files.ts";
import { notation, readFixture } from "./support/fixture.ts";
import { type MarkdownBlock, blocksOf } from "../scripts/support/markdown-blocks.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = read("README.md");
const blocks = blocksOf(readme);
const environment = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, CODEX_HOME: undefined };
let directory = "";

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "codex-config-"));
  mkdirSync(join(directory, "node_modules"));
  mkdirSync(join(directory, ".codex"));
  symlinkSync(root, join(directory, "node_modules/codex-config"), "junction");
  symlinkSync(join(root, "docs"), join(directory, "docs"), "junction");
});

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe("README.md", () => {
  it("has blocks of the languages that are checked here, and no others", () => {
    const languages = new Set(blocks.map(({ language }) => language));
    expect([...languages].toSorted()).toEqual(["sh", "text", "toml", "ts", "yaml"]);
  });

  it.each(named("sh"))("runs the commands of line $line", ({ text, meta }) => {
    const expected = Number(/exit=(\d)/.exec(meta)?.[1] ?? 0);
    const statuses = text.split(/\n|&&/).map((command) => run(command.trim()).status);
    expect(statuses.at(-1)).toBe(expected);
  });

  it("shows what its first command prints on a terminal", () => {
    const [first = ""] = named("sh").map(({ text }) => text.split("&&").at(-1)?.trim());
    const [output] = named("text");
    expect(output?.meta).toBe("output");
    expect(run(`${first} --format pretty`).stdout.trimEnd()).toBe(output?.text);
    expect(Math.max(...(output?.text ?? "").split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each(named("toml"))("has no findings in the configuration of line $line", ({ text }) => {
    expect(lint(text)).toEqual([]);
  });

  it.each(named("yaml"))("runs the hook of line $line on the files that it matches", ({ text }) => {
    const entry = /entry: (.+)/.exec(text)?.[1] ?? "";
    const files = new RegExp(/files: (.+)/.exec(text)?.[1] ?? "^$");
    expect(
      [".codex/config.toml", "app/.codex/config.toml", ".codex/work.config.toml"].every((path) => files.test(path)),
    ).toBe(true);
    expect(["config.toml", "Cargo.toml", "my.codex/config.toml"].some((path) => files.test(path))).toBe(false);
    writeFileSync(join(directory, ".codex/config.toml"), 'modle = "gpt-5"\n');
    expect(run(`${entry} .codex/config.toml`).status).toBe(1);
    writeFileSync(join(directory, ".codex/config.toml"), 'model = "gpt-5"\n');
    expect(run(`${entry} .codex/config.toml`).status).toBe(0);
  });

  it.each(named("ts"))("runs the code of line $line", ({ text, line }) => {
    const file = join(directory, `line-${line}.mjs`);
    writeFileSync(file, transformSync(text, { loader: "ts", format: "esm" }).code);
    const output = execFileSync(process.execPath, ["--no-warnings", file], { encoding: "utf8", env: environment });
    const promised = [...text.matchAll(/\/\/ prints: (.*)/g)].map(([, value]) => value);
    expect(output.trimEnd().split("\n")).toEqual(promised);
  });

  it("has code that type-checks against the types of the package", () => {
    const files = named("ts").map(({ text, line }) => {
      writeFileSync(join(directory, `line-${line}.ts`), text);
      return `line-${line}.ts`;
    });
    writeFileSync(join(directory, "package.json"), '{ "type": "module" }');
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const options = [
      "--noEmit",
      "--strict",
      "--skipLibCheck",
      "--target",
      "es2023",
      "--module",
      "nodenext",
      "--resolveJsonModule",
      "--types",
      "node",
    ];
    const typeRoots = ["--typeRoots", join(root, "node_modules/@types")];
    const { stdout } = spawnSync(process.execPath, [tsc, ...options, ...typeRoots, ...files], {
      cwd: directory,
      encoding: "utf8",
    });
    expect(stdout).toBe("");
  });

  it("lists every command", () => {
    const listed = [...readme.matchAll(/^\| `codex-config (\w+)/gm)].map(([, name]) => name);
    expect(listed).toEqual(commands.map(({ name }) => name));
  });

  it("links to files that exist", () => {
    expect(linksOf(readme).filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  it("leads to every page of docs/, also to those that only another page names", () => {
    const pages = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
      .map((path) => `docs/${path.replaceAll("\\", "/")}`)
      // What `npm run docs` writes is not committed, and the site has a first page of its own.
      .filter((path) => path.endsWith(".md") && !/^docs\/(api|dist|\.vitepress)\//.test(path));
    const keys = linksOf(read("docs/keys/README.md")).map((target) => `docs/keys/${target}`);
    const reached = new Set([...linksOf(readme), ...keys]);
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });
});

describe("CONTRIBUTING.md", () => {
  const contributing = read("CONTRIBUTING.md");

  it("shows a fixture that passes", () => {
    const [example] = blocksOf(contributing).filter(({ language }) => language === "toml");
    const file = join(directory, "fixture.toml");
    writeFileSync(file, example?.text ?? "");
    const { text, expected } = readFixture(file);
    expect(expected).toHaveLength(2);
    expect(notation(text, lint(text))).toEqual(expected);
  });

  it("names scripts and files that exist", () => {
    const scripts = [...contributing.matchAll(/npm run ([a-z-:]+)/g)].map(([, name = ""]) => name);
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
    const paths = [...contributing.matchAll(/`((?:src|test|docs|schema|\.ci)\/[\w./-]*)`/g)].map(
      ([, path = ""]) => path,
    );
    // What `npm run docs` writes is not committed.
    expect(
      paths.filter((path) => !["docs/api/", "docs/dist/"].includes(path) && !existsSync(join(root, path))),
    ).toEqual([]);
  });
});

function read(path: string): string {
  return readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");
}

/** The files that a page links to. */
function linksOf(markdown: string): string[] {
  const targets = [...markdown.matchAll(/\]\(([^)#]+)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => !target.startsWith("https://"));
}

function named(language: string): MarkdownBlock[] {
  return blocks.filter((block) => block.language === language);
}

/** Runs a command of codex-config as built; commands of npm are only checked for being there. */
function run(command: string): { status: number | null; stdout: string } {
  const [, program, rest = ""] = /^(npm|codex-config|node dist\/cli\/bin\.js)(?: (.*))?$/.exec(command) ?? [];
  if (program === "npm") {
    const [verb = "", script = ""] = rest.split(" ");
    const known = verb === "run" ? script in manifest.scripts : ["ci", "test", "link"].includes(verb);
    return { status: known ? 0 : 127, stdout: "" };
  }
  if (!program) throw new Error(`a command that this test cannot run: ${command}`);
  const [args = "", target] = rest.split(" > ");
  const bin = builtFile(manifest.bin["codex-config"].replace("./dist/", ""));
  const result = spawnSync(process.execPath, [bin, ...args.split(" ")], {
    cwd: directory,
    env: environment,
    encoding: "utf8",
  });
  if (target) writeFileSync(join(directory, target), result.stdout);
  return result;
}
