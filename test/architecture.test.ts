import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { MAY_IMPORT } from "./support/may-import.ts";

/** Files that run at build time only; they also see the schema. */
const BUILD_TIME = /^knowledge\/slim\.ts$/;

/** Packages, each with the files of `src` that may import it. */
const PACKAGES: readonly (readonly [name: RegExp, importers: RegExp])[] = [
  [/^npm:zod\/v3$/, /^models\/z\.ts$/],
  [/^npm:zod\/v4$/, /^models-v4\.ts$/],
  [/^npm:zod-to-json-schema$/, /^schema\//],
  [/^npm:@iarna\/toml\/stringify\.js$/, /^init\//],
  [/^npm:diff$/, /^cli\/text\/unified-diff\.ts$/],
  [/^npm:picomatch\/posix\.js$/, /^cli\/settings\/globs\.ts$/],
  [/^npm:jsonc-parser$/, /^json\//],
  [/^npm:vscode-languageserver$/, /^lsp\/(server\.ts$|server\/)/],
  [/^npm:vscode-languageserver\/node$/, /^lsp\/node\//],
  [/^npm:vscode-languageserver\/browser$/, /^lsp\/browser\//],
  [/^npm:vscode-languageserver-(textdocument|types)$/, /^lsp\//],
  [/^npm:vscode$/, /^lsp\/vscode\//],
  [/^npm:vscode-languageclient(\/(node|browser))?$/, /^lsp\/vscode\//],
  [/^node:/, /^(auth|cli|files)\//],
];

/** What the rooms inside `toml` may import of each other; the files beside them, but for those in `SHARED`, are their callers. */
const TOML_ROOMS: Readonly<Record<string, readonly string[]>> = {
  tree: [],
  recover: ["tree"],
  scan: ["tree", "recover"],
};

/** What every room of `toml` may import besides. */
const TOML_SHARED = ["types.ts", "codes.ts", "once-per.ts"];

/** Files that a script writes, which may be long; `npm run gen` writes shorter ones too. */
const GENERATED = ["src/config-types.ts", "src/models-v4.ts", "src/rules/docs.ts", "src/rules/index.ts"];

const MOST_LINES = 300;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly kind: "value" | "types" | "lazy";
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const imports = sources().flatMap(importsOf);

describe("imports between the parts of src", () => {
  it("knows every part", () => {
    const parts = new Set(sources().map(partOf));
    expect([...parts].filter((part) => !(part in MAY_IMPORT))).toEqual([]);
  });

  it("point one way", () => {
    const wrong = imports.filter(({ from, to, kind }) => {
      const [part, target] = [partOf(from), partOf(to)];
      if (isPackage(to) || part === target || (BUILD_TIME.test(from) && target === "schema")) return false;
      const allowed = MAY_IMPORT[part] ?? [];
      return !(allowed.includes(target) || (kind === "types" && allowed.includes(`${target} (types)`)));
    });
    expect(wrong).toEqual([]);
  });

  it("leave out what is for the build alone", () => {
    expect(imports.filter(({ from, to }) => BUILD_TIME.test(to) && !BUILD_TIME.test(from))).toEqual([]);
  });
});

describe("imports between the rooms of src/toml", () => {
  const between = imports.filter(({ from, to }) => [from, to].every((file) => partOf(file) === "toml"));

  it("point one way", () => {
    const wrong = between.filter(({ from, to }) => {
      const [room, target] = [roomOf(from), roomOf(to)];
      const allowed = TOML_ROOMS[room];
      return allowed && room !== target && ![...allowed, ...TOML_SHARED].includes(target);
    });
    expect(wrong).toEqual([]);
  });

  it("are known of every room", () => {
    const rooms = sources().filter((file) => /^toml\/.+\//.test(file));
    expect(new Set(rooms.map(roomOf))).toEqual(new Set(Object.keys(TOML_ROOMS)));
  });

  it("do not lead back by what the rooms share", () => {
    const reached = between.filter(({ from, to }) => TOML_SHARED.includes(roomOf(from)) && roomOf(to) in TOML_ROOMS);
    expect(reached).toEqual([]);
  });
});

describe("circles of imports", () => {
  it("do not exist, types and lazy imports included", () => {
    const scripts = filesBelow("scripts").filter((path) => path.endsWith(".ts"));
    // An import of the file itself is what a script writes into another.
    const others = scripts.flatMap((path) => importsOf(`../${path}`)).filter(({ from, to }) => from !== to);
    expect(circles([...imports, ...others])).toEqual([]);
  });

  it("would be found", () => {
    const between = (from: string, to: string, kind: Import["kind"]): Import => ({ from, to, kind });
    const found = circles([
      between("a", "b", "value"),
      between("b", "c", "types"),
      between("c", "a", "lazy"),
      between("d", "a", "value"),
      between("d", "e", "value"),
      between("f", "f", "types"),
    ]);
    expect(found.map((circle) => circle.toSorted())).toEqual([["a", "b", "c"], ["f"]]);
  });
});

describe("files", () => {
  const lines = new Map(
    ["src", "scripts", "test"]
      .flatMap((folder) => filesBelow(folder))
      .filter((path) => /\.[cm]?[jt]s$/.test(path))
      .map((path) => [path, readFileSync(join(ROOT, path), "utf8").split("\n").length - 1]),
  );

  it(`have up to ${MOST_LINES} lines`, () => {
    const long = [...lines].filter(([path, count]) => count > MOST_LINES && !GENERATED.includes(path));
    expect(long).toEqual([]);
  });

  it.each(GENERATED)("%s is longer, and written by a script", (path) => {
    expect(lines.get(path)).toBeGreaterThan(MOST_LINES);
    expect(readFileSync(join(ROOT, path), "utf8")).toMatch(/^\/\/ Generated by /);
  });
});

describe("imports of packages", () => {
  it("stay in their place", () => {
    const wrong = imports.filter(
      ({ from, to }) => isPackage(to) && !PACKAGES.some(([name, importers]) => name.test(to) && importers.test(from)),
    );
    expect(wrong).toEqual([]);
  });

  it("do not burden the start of the command", () => {
    const loaded = closure("cli/bin.ts");
    expect(loaded.filter((file) => ["config-types.ts", "models", "schema"].includes(partOf(file)))).toEqual([]);
    expect(loaded.filter((file) => file.startsWith("npm:"))).toEqual([]);
  });
});

describe("the history of the releases", () => {
  it.each(["cli/start.ts", "lint.ts", "index.ts", "lsp/server.ts"])("is not loaded with %s", (entry) => {
    expect(closure(entry)).not.toContain("knowledge/recorded-history.ts");
  });

  it("is loaded where it is asked for", () => {
    expect(closure("history.ts")).toContain("knowledge/history.json");
  });
});

function sources(): string[] {
  return filesBelow("src")
    .map((path) => path.slice("src/".length))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"));
}

function filesBelow(folder: string): string[] {
  const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return paths.map((path) => `${folder}/${path.replaceAll("\\", "/")}`);
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, "src", file), "utf8");
  const found: Import[] = [];
  for (const [, type, target = ""] of text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^;"]*?\sfrom\s+)?"([^"]+)"/gm)) {
    found.push({ from: file, to: resolve(file, target), kind: type ? "types" : "value" });
  }
  for (const [, target = ""] of text.matchAll(/\bimport\(\s*"([^"]+)"/g)) {
    found.push({ from: file, to: resolve(file, target), kind: "lazy" });
  }
  return found;
}

function resolve(file: string, target: string): string {
  if (target.startsWith(".")) return posix.join(posix.dirname(file), target);
  return target.startsWith("node:") ? target : `npm:${target}`;
}

function isPackage(target: string): boolean {
  return target.startsWith("npm:") || target.startsWith("node:");
}

/** The folder of `src` that a file is in, or the file itself at the top. */
function partOf(file: string): string {
  return file.split("/")[0] ?? file;
}

/** The folder of `src/toml` that a file is in, or the file itself beside them. */
function roomOf(file: string): string {
  return file.split("/")[1] ?? file;
}

/** The files that import each other, however many there are in between, group by group. */
function circles(all: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of all) targets.set(from, [...(targets.get(from) ?? []), to]);
  // Tarjan's algorithm: a group is what stands above a file on the stack from which none further below is reached.
  const found: string[][] = [];
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const visit = (file: string): number => {
    const order = lowest.size;
    let low = order;
    lowest.set(file, order);
    stack.push(file);
    for (const to of targets.get(file) ?? []) {
      if (!lowest.has(to)) low = Math.min(low, visit(to));
      else if (stack.includes(to)) low = Math.min(low, lowest.get(to) ?? low);
    }
    if (low === order) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1 || targets.get(file)?.includes(file)) found.push(group);
    }
    return low;
  };
  for (const file of targets.keys()) if (!lowest.has(file)) visit(file);
  return found;
}

/** What is loaded together with a file: its imports and theirs, lazy ones and types aside. */
function closure(entry: string): string[] {
  const seen = new Set([entry]);
  for (const file of seen) {
    for (const { from, to, kind } of imports) if (from === file && kind === "value") seen.add(to);
  }
  return [...seen];
}
