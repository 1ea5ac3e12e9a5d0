import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** Folders and files of `src`, each with what it may import; "(types)" allows `import type` only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  models: ["schema (types)", "words"],
  "config-types.ts": ["models"],
  schema: ["models", "knowledge", "code-docs.ts", "settings"],
  toml: [],
  diagnostics: ["toml", "lint-options.ts (types)"],
  "lint-options.ts": ["knowledge (types)"],
  knowledge: ["schema (types)", "words"],
  words: ["toml (types)", "knowledge (types)"],
  resolve: ["toml", "knowledge", "diagnostics (types)", "lint-options.ts (types)"],
  edit: ["toml", "diagnostics (types)"],
  validate: ["toml", "diagnostics", "schema (types)", "knowledge", "words", "resolve", "edit"],
  secrets: ["toml", "diagnostics", "knowledge", "words"],
  rules: ["toml", "diagnostics", "lint-options.ts", "knowledge", "words", "resolve", "edit", "validate", "secrets"],
  "lint.ts": ["toml", "diagnostics", "lint-options.ts", "words", "resolve", "validate", "secrets", "rules", "codes.ts"],
  "parse-config.ts": ["toml", "diagnostics", "lint-options.ts", "lint.ts", "config-types.ts (types)"],
  fix: ["toml", "diagnostics", "lint-options.ts", "lint.ts"],
  "codes.ts": [],
  "code-docs.ts": ["toml", "diagnostics", "rules"],
  settings: [
    "models",
    "toml",
    "diagnostics",
    "lint-options.ts (types)",
    "schema (types)",
    "knowledge",
    "words",
    "resolve",
    "validate",
    "codes.ts",
  ],
  auth: ["config-types.ts (types)", "secrets"],
  init: ["lint-options.ts (types)", "schema (types)"],
  reference: ["init", "schema (types)", "lint.ts"],
  cli: [
    "auth",
    "init",
    "reference",
    "schema (types)",
    "knowledge",
    "codes.ts",
    "code-docs.ts",
    "toml",
    "diagnostics",
    "lint-options.ts",
    "words",
    "validate",
    "secrets",
    "rules",
    "lint.ts",
    "fix",
    "settings",
  ],
  "index.ts": [
    "knowledge",
    "config-types.ts",
    "toml",
    "diagnostics (types)",
    "lint-options.ts (types)",
    "lint.ts",
    "parse-config.ts",
  ],
};

/** Files that run at build time only; they also see the schema. */
const BUILD_TIME = /^knowledge\/slim\.ts$/;

/** Packages, each with the files of `src` that may import it. */
const PACKAGES: readonly (readonly [name: RegExp, importers: RegExp])[] = [
  [/^npm:zod\/v3$/, /^models\/z\.ts$/],
  [/^npm:zod-to-json-schema$/, /^schema\//],
  [/^npm:@iarna\/toml\/stringify\.js$/, /^init\//],
  [/^npm:diff$/, /^cli\/text\/unified-diff\.ts$/],
  [/^npm:picomatch\/posix\.js$/, /^cli\/settings\/globs\.ts$/],
  [/^npm:jsonc-parser$/, /^cli\/settings\/json-document\.ts$/],
  [/^node:/, /^(auth|cli)\//],
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly kind: "value" | "types" | "lazy";
}

const SRC = fileURLToPath(new URL("../src", import.meta.url));
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

function sources(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(posix.join(SRC.replaceAll("\\", "/"), file), "utf8");
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

/** What is loaded together with a file: its imports and theirs, lazy ones and types aside. */
function closure(entry: string): string[] {
  const seen = new Set([entry]);
  for (const file of seen) {
    for (const { from, to, kind } of imports) if (from === file && kind === "value") seen.add(to);
  }
  return [...seen];
}
