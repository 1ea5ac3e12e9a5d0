import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { builtFile } from "../support/built-files.ts";
import { tempTree } from "./support/temp-tree.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const FILE = "schema/config.schema.json";

/** Runs the command of the package that is installed at `installed`. */
function run(installed: string, args: readonly string[], cwd = tempTree({})): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(installed, "dist/cli/bin.js"), "schema", ...args], {
    cwd,
    env: { PATH: process.env["PATH"], HOME: cwd, NO_COLOR: "1" },
    encoding: "utf8",
  });
}

/** Puts what the command consists of into `target`, as an installer would. */
function install(target: string): string {
  mkdirSync(target, { recursive: true });
  for (const path of ["package.json", "schema", "dist/cli"])
    cpSync(join(root, path), join(target, path), { recursive: true });
  return target;
}

describe("schema", () => {
  it("prints what is shipped, for every kind", () => {
    for (const name of readdirSync(join(root, "schema"))) {
      const text = readFileSync(join(root, "schema", name), "utf8");
      expect(run(root, [name.replace(".schema.json", "")])).toMatchObject({ status: 0, stderr: "", stdout: text });
    }
    expect(run(root, []).stdout).toBe(readFileSync(join(root, FILE), "utf8"));
  });

  it.each([
    [["confg"], /`confg`; did you mean `config`\? \(config/],
    [["__proto__"], /`__proto__` \(config/],
    [["../package"], /\(config/],
    [["config", "config"], /one argument/],
    [["--path", "--url"], /--path and --url cannot be used together/],
    [["--url", "--directive"], /--url and --directive cannot be used together/],
    [["--for", "config.toml"], /--for needs --directive/],
    [["--path", "--for", "config.toml"], /--for needs --directive/],
    [["--directive", "--for"], /--for needs a value/],
  ])("refuses %j", (args, message) => {
    const { status, stdout, stderr } = run(root, args);
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it("says so when the package has lost its schemas", () => {
    const bare = tempTree({ "package.json": "{}" });
    cpSync(builtFile("cli"), join(bare, "dist/cli"), { recursive: true });
    const { status, stdout, stderr } = run(bare, ["--path"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("cannot read");
  });
});

describe("schema --path, --url, --directive", () => {
  it("name the file in a clone", () => {
    const path = join(root, FILE);
    expect(run(root, ["--path"])).toMatchObject({ status: 0, stderr: "", stdout: `${path}\n` });
    expect(run(root, ["config", "--url"]).stdout).toBe(`${pathToFileURL(path).href}\n`);
    expect(run(root, ["--directive"]).stdout).toBe(`#:schema ${pathToFileURL(path).href}\n\n`);
  });

  it("name the file of a global installation, started by its link", () => {
    const prefix = tempTree({ "bin/": "" });
    const installed = install(join(prefix, "lib/node_modules/codex-config"));
    const bin = join(prefix, "bin/codex-config");
    symlinkSync("../lib/node_modules/codex-config/dist/cli/bin.js", bin);
    const { stdout } = spawnSync(process.execPath, [bin, "schema", "--path"], { cwd: prefix, encoding: "utf8" });
    expect(stdout).toBe(`${join(installed, FILE)}\n`);
    const home = tempTree({ ".codex/config.toml": "" });
    const directive = run(installed, ["--directive", "--for", ".codex/config.toml"], home).stdout;
    expect(directive).toBe(`#:schema ${pathToFileURL(join(installed, FILE)).href}\n\n`);
  });

  it("give a path that can be committed in a project", () => {
    const project = tempTree({ ".codex/": "" });
    const installed = install(join(project, "node_modules/codex-config"));
    const directive = (file: string): string => run(installed, ["--directive", "--for", file], project).stdout;
    const expected = "#:schema ../node_modules/codex-config/schema/config.schema.json\n\n";
    expect(directive(".codex/config.toml")).toBe(expected);
    expect(directive(join(project, ".codex/config.toml"))).toBe(expected);
    expect(directive("config.toml")).toBe("#:schema ./node_modules/codex-config/schema/config.schema.json\n\n");
    expect(directive("a/b/.codex/work.config.toml")).toBe(
      "#:schema ../../../node_modules/codex-config/schema/config.schema.json\n\n",
    );
    expect(directive("../elsewhere/config.toml")).toMatch(/^#:schema file:\/\//);
    expect(run(installed, ["--directive"], project).stdout).toMatch(/^#:schema file:\/\//);
  });

  it("keep to the link that outlives an upgrade", () => {
    const project = tempTree({ ".codex/": "" });
    const store = install(join(project, "node_modules/.pnpm/codex-config@0.1.0/node_modules/codex-config"));
    const link = join(project, "node_modules/codex-config");
    symlinkSync(store, link, "junction");
    expect(run(link, ["--path"], project).stdout).toBe(`${join(link, FILE)}\n`);
    expect(run(link, ["--directive", "--for", ".codex/config.toml"], project).stdout).toBe(
      "#:schema ../node_modules/codex-config/schema/config.schema.json\n\n",
    );
  });

  it("tell two installations apart", () => {
    const project = tempTree({});
    install(join(project, "node_modules/codex-config"));
    const inside = install(join(project, "node_modules/tool/node_modules/codex-config"));
    expect(run(inside, ["--path"], project).stdout).toBe(`${join(inside, FILE)}\n`);
  });

  it("give a URL where servers read a relative path in different ways", () => {
    const project = tempTree({});
    const installed = install(join(project, "node_modules/codex-config"));
    const inside = install(join(project, "node_modules/sp ace/node_modules/codex-config"));
    expect(run(installed, ["--directive", "--for", "sp ace/config.toml"], project).stdout).toBe(
      "#:schema ../node_modules/codex-config/schema/config.schema.json\n\n",
    );
    expect(run(inside, ["--directive", "--for", "config.toml"], project).stdout).toMatch(
      /^#:schema file:\/\/.+\/node_modules\/sp%20ace\/node_modules\//,
    );
  });

  it("escape what a URL cannot hold", () => {
    const parent = tempTree({ "a b%20#é/project/": "" });
    const installed = install(join(parent, "a b%20#é/node_modules/codex-config"));
    const url = run(installed, ["--url"]).stdout.trimEnd();
    expect(url).toContain("/a%20b%2520%23%C3%A9/node_modules/");
    expect(run(installed, ["--directive"]).stdout).toBe(`#:schema ${url}\n\n`);
    expect(readFileSync(new URL(url), "utf8")).toBe(readFileSync(join(root, FILE), "utf8"));
    expect(run(installed, ["--path"]).stdout).toBe(`${join(installed, FILE)}\n`);
  });

  it("see through a link to the project", () => {
    const tree = tempTree({ "project/.codex/": "" });
    const installed = install(join(tree, "project/node_modules/codex-config"));
    symlinkSync(join(tree, "project"), join(tree, "link"), "junction");
    const file = join(tree, "link/.codex/config.toml");
    writeFileSync(file, "");
    expect(run(installed, ["--directive", "--for", file], dirname(file)).stdout).toBe(
      "#:schema ../node_modules/codex-config/schema/config.schema.json\n\n",
    );
  });
});
