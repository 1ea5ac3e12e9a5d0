import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "smol-toml";
import { afterAll, describe, expect, it, vi } from "vitest";
import { readEntry } from "../../scripts/support/catalog.ts";
import { tempTree } from "../cli/support/temp-tree.ts";
import { blocksOf } from "../../scripts/support/markdown-blocks.ts";
import { type Linted, TaploCommand } from "./support/taplo-command.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("../..", import.meta.url));
const blocks = blocksOf(readFileSync(join(root, "docs/editors.md"), "utf8").replaceAll("\r\n", "\n"));
const SCHEMA = "node_modules/codex-config/schema/config.schema.json";
const GOOD = 'model = "gpt-5"\n\n[features]\nshell_snapshot = true\n';
const BAD = 'approval_policy = "on_request"\n';
const PATHS = [
  ".codex/config.toml",
  ".codex/work.config.toml",
  "dot_codex/config.toml",
  "private_dot_codex/config.toml",
];

type Lint = (cwd: string, files: readonly string[], home?: string) => Linted | Promise<Linted>;

const taplo = new TaploCommand();
afterAll(() => taplo.stop());

const servers: readonly (readonly [name: string, lint: Lint])[] = [
  ["taplo", (cwd, files) => taplo.run(cwd, ["lint", ...files])],
  ["Tombi", runTombi],
];

describe("the first line", () => {
  const directives = blocksOfKind("directive");

  it("is shown for a file in a project and for one elsewhere", () => {
    expect(directives.map(({ text }) => text.split("\n").slice(0, 2))).toEqual([
      [`#:schema ../${SCHEMA}`, ""],
      ["#:schema file:///path/to/config.schema.json", ""],
    ]);
  });

  it.each(servers)("is obeyed by %s", async (_, lint) => {
    const project = placeProject();
    const files = directives.flatMap(({ text }, index) => {
      const real = text.replace("file:///path/to/config.schema.json", pathToFileURL(join(project, SCHEMA)).href);
      return [
        [`.codex/good-${index}.toml`, `${real}\n`],
        [`.codex/bad-${index}.toml`, `${real}\n`.replace(/"\n$/, '"\nmodle = 1\n')],
      ] as const;
    });
    for (const [path, text] of files) writeAll(project, [path], text);
    const paths = files.map(([path]) => path);
    const { status, output } = await lint(project, paths);
    expect(status).not.toBe(0);
    expect(paths.filter((path) => output.includes(path))).toEqual([".codex/bad-0.toml", ".codex/bad-1.toml"]);
    expect(await lint(project, [".codex/good-0.toml", ".codex/good-1.toml"])).toMatchObject({ status: 0 });
  });
});

describe("a server's own configuration", () => {
  it.each([
    [".taplo.toml", servers[0]],
    ["tombi.toml", servers[1]],
  ] as const)("%s", async (name, server) => {
    const project = placeProject({ [name]: block(name) });
    await expectJudged(project, server?.[1]);
  });

  it("the user's own for Tombi", async () => {
    const project = placeProject();
    const text = block("~/.config/tombi/config.toml").replace(
      "file:///path/to/config.schema.json",
      pathToFileURL(join(project, SCHEMA)).href,
    );
    const home = tempTree({ "tombi/config.toml": text });
    await expectJudged(project, servers[1]?.[1], PATHS.slice(0, 2), home);
  });

  it("has Tombi read TOML 1.1, as Codex does", async () => {
    const project = placeProject({
      "tombi.toml": block("tombi.toml"),
      ".codex/config.toml": '[mcp_servers]\ndocs = {\n  command = "docs-server",\n}\n',
    });
    const [, lint] = servers[1] ?? [];
    expect(await lint?.(project, [".codex/config.toml"])).toMatchObject({ status: 0 });
  });

  it("names the files that the catalog's entry names", () => {
    const { fileMatch } = readEntry("config");
    const taplo = parse(block(".taplo.toml")) as { rule: { include: string[] }[] };
    const tombi = parse(block("tombi.toml")) as { schemas: { include: string[] }[] };
    const user = parse(block("~/.config/tombi/config.toml")) as typeof tombi;
    expect(taplo.rule[0]?.include).toEqual(tombi.schemas[0]?.include);
    expect(fileMatch).toEqual(expect.arrayContaining(tombi.schemas[0]?.include ?? [""]));
    expect(fileMatch).toEqual(expect.arrayContaining(user.schemas[0]?.include ?? [""]));
  });

  async function expectJudged(project: string, lint: Lint | undefined, paths = PATHS, home?: string): Promise<void> {
    if (!lint) throw new Error("no server");
    // No other file is held to the schema.
    const files = [...paths, "tool.toml"];
    writeAll(project, files, GOOD);
    expect(await lint(project, files, home)).toMatchObject({ status: 0 });
    writeAll(project, files, BAD);
    const { status, output } = await lint(project, files, home);
    expect(status).not.toBe(0);
    expect(files.filter((path) => !output.includes(path))).toEqual(["tool.toml"]);
  }
});

describe("the files beside config.toml", () => {
  const FILES = [
    [
      ".codex/agents/a.toml",
      'name = "a"\ndescription = "d"\ndeveloper_instructions = "i"\n',
      'name = "a"\nprompt = "p"\n',
    ],
    ["etc/codex/requirements.toml", 'allowed_sandbox_modes = ["read-only"]\n', 'allowed_sandbox_modes = ["none"]\n'],
    [".codex/environments.toml", '[[environments]]\nid = "a"\nprogram = "p"\n', "default = 1\n"],
  ] as const;

  it("have schemas of their own", async () => {
    const [, lint] = servers[1] ?? [];
    const project = placeProject({ "tombi.toml": block("tombi.toml") + block("tombi.toml for the others") });
    const paths = FILES.map(([path]) => path);
    for (const [path, good] of FILES) writeAll(project, [path], good);
    expect(await lint?.(project, paths)).toMatchObject({ status: 0 });
    for (const [path, , bad] of FILES) writeAll(project, [path], bad);
    const { status, output } = (await lint?.(project, paths)) ?? {};
    expect(status).not.toBe(0);
    expect(paths.filter((path) => !output?.includes(path))).toEqual([]);
  });

  it("have the same ones for both servers", () => {
    const { schemas } = parse(block("tombi.toml for the others")) as { schemas: { path: string; include: string[] }[] };
    const { rule } = parse(block(".taplo.toml for the others")) as {
      rule: { include: string[]; schema: { path: string } }[];
    };
    expect(rule.map(({ include, schema: { path } }) => ({ path, include }))).toEqual(schemas);
  });

  it("are found where VS Code is told of hooks", () => {
    const settings = JSON.parse(block("settings.json for hooks")) as {
      "json.schemas": { fileMatch: string[]; url: string }[];
    };
    expect(settings["json.schemas"]).toMatchObject([{ fileMatch: ["**/.codex/hooks.json"] }]);
    const [{ url = "" } = {}] = settings["json.schemas"];
    expect(readdirSync(join(root, "schema"))).toContain(url.split("/").at(-1));
  });
});

describe("settings of editors", () => {
  it("match the addresses of the files", () => {
    const settings = JSON.parse(block("settings.json")) as Record<string, Record<string, string>>;
    const [[pattern, url] = []] = Object.entries(settings["evenBetterToml.schema.associations"] ?? {});
    expect(url).toBe("file:///path/to/config.schema.json");
    const matches = (path: string): boolean =>
      new RegExp(pattern ?? "^$").test(pathToFileURL(`/home/user/${path}`).href);
    expect(PATHS.filter((path) => !matches(path))).toEqual([]);
    expect(
      ["Cargo.toml", ".codex/agents/a.toml", "my.codex/config.toml", ".codex/myconfig.toml"].filter(matches),
    ).toEqual([]);
  });

  it("are of the form that Helix reads", () => {
    const { language, "language-server": known } = parse(block("languages.toml")) as {
      language: { name: string; "language-servers": string[] }[];
      "language-server": Record<string, { command: string; args: string[] }>;
    };
    expect(language).toEqual([{ name: "toml", "language-servers": Object.keys(known) }]);
    expect(known["tombi"]).toEqual({ command: "tombi", args: ["lsp"] });
  });
});

function blocksOfKind(meta: string): ReturnType<typeof blocksOf> {
  return blocks.filter((one) => one.meta === meta);
}

function block(meta: string): string {
  const [one, ...others] = blocksOfKind(meta);
  if (!one || others.length > 0) throw new Error(`docs/editors.md must have one block ${meta}`);
  return `${one.text}\n`;
}

/** A project that installs this package, with files of its own. */
function placeProject(files: Readonly<Record<string, string>> = {}): string {
  const project = tempTree(files);
  mkdirSync(dirname(join(project, SCHEMA)), { recursive: true });
  cpSync(join(root, "schema"), dirname(join(project, SCHEMA)), { recursive: true });
  return project;
}

function writeAll(folder: string, paths: readonly string[], text: string): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function runTombi(cwd: string, files: readonly string[], home = cwd): Linted {
  const folder = dirname(require.resolve("tombi/package.json"));
  const args = [join(folder, "bin/tombi"), "lint", "--offline", ...files];
  const env = { PATH: process.env["PATH"], HOME: home, XDG_CONFIG_HOME: home, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: "utf8" });
  return { status, output: stdout + stderr };
}
