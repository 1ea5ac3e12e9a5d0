import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it, vi } from "vitest";
import schema from "../schema/config.schema.json" with { type: "json" };
import {
  type CatalogEntry,
  caseProblem,
  catalogFile,
  catalogKinds,
  catalogOptions,
  catalogSchema,
  compileForCatalog,
  entryProblems,
  patternProblems,
  readCases,
  readEntry,
  readPaths,
} from "../scripts/support/catalog.ts";
import { isRefusal } from "../src/diagnostics/diagnostic.ts";
import { lint } from "../src/lint.ts";
import type { JsonSchema } from "../src/schema/json-schema.ts";
import { tempTree } from "./cli/support/temp-tree.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("..", import.meta.url));
const entry = readEntry("config");
const paths = readPaths("config");
const cases = readCases(entry);
const hosted = catalogSchema(schema as unknown as JsonSchema, entry);
const { validate } = compileForCatalog(hosted);

describe("the entry for the catalog", () => {
  it("keeps the catalog's rules", () => {
    expect(entryProblems(entry)).toEqual([]);
    expect(new Set(entry.fileMatch).size).toBe(entry.fileMatch.length);
  });

  it("has its problems found", () => {
    const broken: CatalogEntry = {
      name: "A schema",
      description: "It ends.",
      fileMatch: [".codex/config.toml"],
      url: "urn:x",
    };
    expect(entryProblems(broken)).toHaveLength(4);
  });

  it("has the schema by its address there", () => {
    expect(hosted).toMatchObject({ $schema: schema.$schema, $id: entry.url });
    expect(catalogFile(entry)).toBe("codex-config.json");
    expect({ ...hosted, $id: schema.$id }).toEqual(schema);
  });

  it("declares what the catalog's validator does not know", () => {
    const { unknownFormat, unknownKeywords } = catalogOptions(hosted);
    expect(unknownFormat).toContain("uint64");
    expect(unknownKeywords).toContain("x-codex-version");
    expect(unknownKeywords).not.toContain("$id");
    expect(unknownKeywords.filter((keyword) => keyword in { type: 0, properties: 0, deprecated: 0 })).toEqual([]);
  });
});

describe.each(catalogKinds.filter((kind) => kind !== "config"))("the entry for the kind %s", (kind) => {
  const other = readEntry(kind);
  const shipped = JSON.parse(readFileSync(join(root, `schema/${kind}.schema.json`), "utf8")) as JsonSchema;
  const compiled = compileForCatalog(catalogSchema(shipped, other));

  it("keeps the catalog's rules, and leaves the files of the others alone", () => {
    expect(entryProblems(other)).toEqual([]);
    expect(patternProblems(other.fileMatch, readPaths(kind))).toEqual([]);
    expect(patternProblems(entry.fileMatch, { matched: paths.matched, others: readPaths(kind).matched })).toEqual([]);
  });

  it.each(readCases(other))("$path", (one) => {
    expect(caseProblem(one, other, compiled.validate)).toBeUndefined();
    const refusals = lint(one.text, { kind }).filter(({ effect }) => isRefusal(effect));
    expect(refusals).toHaveLength(one.valid ? 0 : 1);
  });
});

describe("a schema for the catalog", () => {
  const base = { $schema: schema.$schema, type: "object" };

  it("is held to full strict mode, or said to need the lenient one", () => {
    expect(compileForCatalog({ ...base, properties: { a: {} }, required: ["a"] }).lenient).toBeUndefined();
    expect(compileForCatalog({ ...base, required: ["a"] }).lenient).toContain("strictRequired");
  });
});

describe("the patterns", () => {
  it("match each path once, and no others", () => {
    expect(patternProblems(entry.fileMatch, paths)).toEqual([]);
  });

  it("have their problems found", () => {
    const tested = { matched: ["a/x.toml", "b.toml"], others: ["y.toml"] };
    expect(patternProblems(["**/x.toml", "**/a/*.toml", "**/y.toml"], tested)).toEqual([
      "a/x.toml: matched by 2",
      "b.toml: matched by 0",
      "y.toml: matched by **/y.toml",
      "**/y.toml: matches no path",
    ]);
  });

  const files = Object.fromEntries(
    [...paths.matched, ...paths.others].map((path) => [`tree/${inside(path)}`, "modle = 1\n"]),
  );
  const catalog = (folder: string): string =>
    JSON.stringify({
      $schema: "https://json.schemastore.org/schema-catalog.json",
      version: 1,
      schemas: [{ ...entry, url: pathToFileURL(join(folder, "schema.json")).href }],
    });

  it("are read the same way by taplo", () => {
    const folder = place(files);
    const taplo = join(dirname(require.resolve("@taplo/cli/package.json")), "dist/cli.js");
    const url = pathToFileURL(join(folder, "catalog.json")).href;
    const args = ["lint", "--colors", "never", "--schema-catalog", url, ...tomlPaths().map((path) => `tree/${path}`)];
    const { stdout, stderr } = spawnSync(process.execPath, [taplo, ...args], { cwd: folder, encoding: "utf8" });
    const refused = [...(stdout + stderr).matchAll(/schema validation failed path="(.+?)"/g)];
    expect(refused.map(([, path = ""]) => path.slice(join(folder, "tree/").length)).toSorted()).toEqual(
      paths.matched.map(inside).toSorted(),
    );
  });

  it("are read the same way by Tombi", () => {
    const folder = place(files, { "tombi.toml": '[schema.catalog]\npaths = ["catalog.json"]\n' });
    const tombi = join(dirname(require.resolve("tombi/package.json")), "bin/tombi");
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [tombi, "lint", "--offline", ...tomlPaths().map((path) => `tree/${path}`)],
      { cwd: folder, env: { ...process.env, NO_COLOR: "1" }, encoding: "utf8" },
    );
    const plain = (stdout + stderr).replaceAll(new RegExp(`${String.fromCodePoint(27)}\\[[\\d;]*m`, "g"), "");
    const refused = [...plain.matchAll(/at tree\/(.+?):1:\d+$/gm)].map(([, path = ""]) => path);
    expect(refused.toSorted()).toEqual(paths.matched.map(inside).toSorted());
  });

  function place(...trees: Readonly<Record<string, string>>[]): string {
    const folder = tempTree(Object.assign({}, ...trees));
    cpSync(join(root, "schema/config.schema.json"), join(folder, "schema.json"));
    writeFileSync(join(folder, "catalog.json"), catalog(folder));
    return folder;
  }

  function tomlPaths(): string[] {
    return [...paths.matched, ...paths.others].map(inside).filter((path) => path.endsWith(".toml"));
  }
});

describe("the test files", () => {
  it.each(cases)("$path", (one) => {
    expect(caseProblem(one, entry, validate)).toBeUndefined();
    // A file that shows one mistake shows no other.
    const refusals = lint(one.text).filter(({ effect }) => effect === "fatal" || effect === "ignored");
    expect(refusals).toHaveLength(one.valid ? 0 : 1);
  });

  it("have their problems found", () => {
    const pragma = "#:schema ../../schemas/json/codex-config.json\n\n";
    const problem = (text: string, valid: boolean): string | undefined =>
      caseProblem({ path: "a.toml", text, valid }, entry, validate);
    expect(problem('model = "x"\n', true)).toContain("first line");
    expect(problem(`${pragma}model = 1\n`, true)).toContain("/model");
    expect(problem(`${pragma}model = "x"\n`, false)).toContain("accepted");
    expect(problem(`${pragma}model = 1\n`, false)).toBeUndefined();
  });
});

describe("npm run catalog", () => {
  it("puts all into a checkout, and names the entry that is in the way", () => {
    const rival = {
      name: "Codex",
      description: "",
      url: "https://example.com/a.json",
      fileMatch: [entry.fileMatch[0]],
    };
    const other = { name: "Other", description: "", url: "https://example.com/b.json" };
    const checkout = tempTree({ "src/api/json/catalog.json": JSON.stringify({ schemas: [rival, other] }) });
    const script = ["--import", "tsx", join(root, "scripts/check-catalog.ts"), "--write", checkout];
    const { status, stdout, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain('"Codex" (https://example.com/a.json)');
    expect(stdout).not.toContain("example.com/b.json");
    const written = JSON.parse(readFileSync(join(checkout, "src/schemas/json/codex-config.json"), "utf8"));
    expect(written).toEqual(hosted);
    for (const { path, text } of cases) expect(readFileSync(join(checkout, path), "utf8")).toBe(text);
  });
});

/** The path below a folder: without the slash or the drive at its start. */
function inside(path: string): string {
  return path.replace(/^([A-Z]:)?\//, "");
}
