import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { npmPack, type PackedProject } from "../scripts/support/npm-pack.ts";
import { CODEX_VERSION } from "../src/knowledge/codex-version.ts";
import { builtFile } from "./support/built-files.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = fileURLToPath(new URL("..", import.meta.url));
/** The modules that the package exports, by their subpaths. */
const entries = Object.fromEntries(
  Object.entries(manifest.exports).flatMap(([subpath, target]) =>
    typeof target === "string" ? [] : [[subpath, target.default.replace("./dist/", "").replace(/\.js$/, ".ts")]],
  ),
);
let directory = "";
let installed = "";
let packed: PackedProject;

// Installs the package as npm would, into a project of its own: unpacked, with nothing but its run-time dependencies.
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "codex-config-"));
  installed = join(directory, "node_modules/codex-config");
  mkdirSync(join(directory, "node_modules/@iarna"), { recursive: true });
  mkdirSync(installed);
  packed = npmPack(directory);
  // Relative, as the tar of Windows takes `C:` for a host.
  const tarball = packed.tarball.slice(directory.length + 1);
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", "node_modules/codex-config"], { cwd: directory });
  for (const name of Object.keys(manifest.dependencies)) {
    symlinkSync(join(root, "node_modules", name), join(directory, "node_modules", name), "junction");
  }
  writeFileSync(join(directory, "package.json"), '{ "type": "module" }');
});

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe("the package", () => {
  it("holds what is built, the schema and the documents, and nothing else", () => {
    const others = packed.files
      .map(({ path }) => path)
      .filter((path) => !/^dist\/.+\.(js|d\.ts)$/.test(path) && !path.startsWith("docs/"));
    expect(others.toSorted()).toEqual([
      "CHANGELOG.md",
      "CONTRIBUTING.md",
      "LICENSE",
      "README.md",
      // The command is CommonJS, which starts sooner; the package itself is not.
      "dist/cli/package.json",
      "dist/knowledge/history.json",
      "package.json",
      ...readdirSync(join(root, "schema")).map((name) => `schema/${name}`),
    ]);
  });

  it("holds the folders that its documentation gives a reason for, and no others", () => {
    const page = readFileSync(join(installed, "docs/library.md"), "utf8");
    const [, section = ""] = page.split("## What the package holds\n");
    const given = [...section.matchAll(/^\| (`.+?)\s*\|/gm)].flatMap(([, names = ""]) => names.match(/[^`, ]+/g) ?? []);
    const paths = packed.files.map(({ path }) => path);
    const isGiven = (path: string): boolean =>
      given.some((one) => (one.endsWith("/") ? path.startsWith(one) : path === one));
    // What npm packs of every package needs no reason.
    const always = ["LICENSE", "README.md", "package.json"];
    expect(paths.filter((path) => !isGiven(path) && !always.includes(path))).toEqual([]);
    expect(given.filter((one) => !paths.some((path) => path.startsWith(one)))).toEqual([]);
  });

  it("exports what its documentation lists", () => {
    const page = readFileSync(join(installed, "docs/library.md"), "utf8");
    const listed = [...page.matchAll(/`(codex-config\/[a-z0-9/-]+)`(?=[^|]*\|)/g)].map(([, name = ""]) => name);
    const exported = Object.keys(manifest.exports).map((subpath) => `codex-config${subpath.slice(1)}`);
    const unnamed = ["codex-config", "codex-config/package.json"];
    expect(exported.filter((name) => !unnamed.includes(name) && !listed.includes(name))).toEqual([]);
    expect(listed.filter((name) => !exported.includes(name))).toEqual([]);
  });

  it("does what the code of its documentation says", () => {
    const page = readFileSync(join(installed, "docs/library.md"), "utf8");
    const [, code = ""] = /^```ts\n(.*?)^```/ms.exec(page) ?? [];
    const expected = [...code.matchAll(/ \/\/ prints: (.*)/g)].map(([, output = ""]) => output);
    expect(expected.length).toBeGreaterThan(1);
    const output = node(["--input-type=module", "--eval", code]).split("\n");
    expect(expected.filter((line) => !output.includes(line))).toEqual([]);
  });

  it("holds what its README links to", () => {
    const readme = readFileSync(join(installed, "README.md"), "utf8");
    const targets = [...readme.matchAll(/\]\(([^)#]+)/g)].map(([, target = ""]) => target);
    const local = targets.filter((target) => !target.startsWith("https://"));
    expect(local.length).toBeGreaterThan(10);
    expect(local.filter((target) => !existsSync(join(installed, target)))).toEqual([]);
    expect(packed.files.filter(({ path }) => /^docs\/(api|dist|\.vitepress)\//.test(path))).toEqual([]);
  });

  it("holds all that is built, but for the note of what it was made from", () => {
    const built = readdirSync(builtFile(""), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replaceAll("\\", "/"));
    const found = packed.files.map(({ path }) => path).filter((path) => path.startsWith("dist/"));
    expect([...found, "dist/.sources"].toSorted()).toEqual(built.toSorted());
  });

  it("holds no path of the machine that built it", () => {
    const telling = packed.files.filter(({ path }) => readFileSync(join(installed, path), "utf8").includes(root));
    expect(telling).toEqual([]);
  });

  describe("exports what the sources export", () => {
    let exported: Readonly<Record<string, readonly string[]>> = {};

    beforeAll(() => {
      const code = `
        const found = {};
        for (const name of process.argv.slice(1)) found[name] = Object.keys(await import("codex-config" + name));
        console.log(JSON.stringify(found));`;
      const subpaths = Object.keys(entries).map((subpath) => subpath.slice(1));
      exported = JSON.parse(node(["--input-type=module", "--eval", code, "--", ...subpaths])) as typeof exported;
    });

    it.each(Object.entries(entries))("at %s", async (subpath, entry) => {
      const source = Object.keys((await import(`../src/${entry}`)) as object);
      expect(exported[subpath.slice(1)]).toEqual(source.toSorted());
    });
  });

  it("has no declarations but those that the exported types need", () => {
    const declared = packed.files.map(({ path }) => path).filter((path) => path.endsWith(".d.ts"));
    // What TypeScript infers for the models takes megabytes.
    expect(declared.filter((path) => path.startsWith("dist/models/"))).toEqual(["dist/models/z.d.ts"]);
    const rooms = declared.map((path) => path.split("/")[1]);
    for (const room of ["rules", "schema", "resolve"]) expect(rooms).not.toContain(room);
  });

  it("exports the schema", () => {
    const code = `
      import { createRequire } from "node:module";
      console.log(createRequire(import.meta.url)("codex-config/schema")["x-codex-version"]);`;
    expect(node(["--input-type=module", "--eval", code]).trim()).toBe(CODEX_VERSION);
  });

  it("exports the plain schema", () => {
    const code = `
      import { createRequire } from "node:module";
      const { definitions } = createRequire(import.meta.url)("codex-config/schema/plain");
      console.log(definitions.ModelProviderAuthInfo.title);`;
    expect(node(["--input-type=module", "--eval", code]).trim()).toBe("ModelProviderAuthInfo");
  });

  it("exports the schema of the settings", () => {
    const code = `
      import { createRequire } from "node:module";
      console.log(createRequire(import.meta.url)("codex-config/settings-schema").$id);`;
    expect(node(["--input-type=module", "--eval", code]).trim()).toBe("urn:codex-config:settings.schema.json");
  });

  it("type-checks in a strict project without skipLibCheck", () => {
    // All of them: in our own sources the compiler checks nothing of the models for version 4 of Zod.
    const typed = Object.entries<string | { readonly types?: string }>(manifest.exports)
      .filter(([, target]) => typeof target === "object" && target.types !== undefined)
      .map(([path], index) => `export * as part${index} from "codex-config${path.slice(1)}";\n`);
    expect(typed.length).toBeGreaterThan(10);
    writeFileSync(
      join(directory, "index.ts"),
      `import { lint, type Diagnostic } from "codex-config";\nexport const found: Diagnostic[] = lint("");\n${typed.join("")}`,
    );
    const tsc = join(root, "node_modules/typescript-native/bin/tsc");
    const options = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--module", "nodenext"];
    const { stdout } = spawnSync(process.execPath, [tsc, ...options, "index.ts"], { cwd: directory, encoding: "utf8" });
    expect(stdout).toBe("");
  });

  it("has a command that needs no dependency", () => {
    const alone = join(directory, "alone");
    mkdirSync(alone);
    execFileSync("tar", ["-xzf", join("..", packed.tarball.slice(directory.length + 1))], { cwd: alone });
    const bin = join(alone, "package", manifest.bin["codex-config"]);
    writeFileSync(join(alone, "config.toml"), 'modle = "gpt-5"\n');
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "config.toml"], {
      cwd: alone,
      encoding: "utf8",
    });
    expect(stderr).not.toContain("Cannot find");
    expect(stdout).toContain("unknown-key");
    expect(status).toBe(0);
  });

  it("has a command that can be executed", () => {
    const path = manifest.bin["codex-config"].replace("./", "");
    expect(readFileSync(join(installed, path), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect((packed.files.find((file) => file.path === path)?.mode ?? 0) & 0o111).toBe(0o111);
  });
});

describe("the lock file", () => {
  it("names no registry, so that everyone installs from their own", () => {
    const lock = readFileSync(join(root, "package-lock.json"), "utf8");
    expect(lock).not.toContain('"resolved"');
  });
});

function node(args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: directory, encoding: "utf8" });
}
