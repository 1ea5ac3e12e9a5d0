import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { compiledScript } from "./support/compiled-script.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const root = fileURLToPath(new URL("../..", import.meta.url));
const script = await compiledScript("new.ts");

/** A copy of the project in which the new files stand. */
const copy = realpathSync(mkdtempSync(join(tmpdir(), "codex-config-")));
afterAll(() => rmSync(copy, { recursive: true, force: true }));
beforeAll(() => {
  const copied = ["src", "scripts", "test/cli", "package.json", "tsconfig.json", ".prettierrc.json", ".oxlintrc.json"];
  for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
});

function run(file: string, ...args: readonly string[]): { status: number | null; stdout: string; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: copy,
    encoding: "utf8",
  });
  return { status, stdout, output: stdout + stderr };
}

function scaffold(...args: readonly string[]): ReturnType<typeof run> {
  return run(script, ...args, "--root", copy);
}

const made = {
  rule: ["src/rules/mcp/new-thing.ts", "test/fixtures/mcp/new-thing.toml"],
  table: ["src/models/mcp/new-table.ts", "test/fixtures/mcp/new-table.toml"],
  format: ["src/cli/reporters/new-format.ts", "test/cli/formats/new-format.test.ts"],
  kind: ["src/kinds/new-kind.ts", "test/fixtures/new-kind/keys.toml"],
};
const names = { rule: "mcp/new-thing", table: "mcp/new-table", format: "new-format", kind: "new-kind" };
const kinds = ["rule", "table", "format", "kind"] as const;

describe("npm run new", () => {
  it("makes the files of a rule, a table, a format and a kind, which are of good form and right types", () => {
    for (const kind of kinds) {
      const { status, stdout } = scaffold(kind, names[kind]);
      expect(status).toBe(0);
      expect(stdout.split("\n").filter((line) => line.endsWith(" written"))).toEqual(
        made[kind].map((path) => `${path} written`),
      );
    }
    const code = Object.values(made)
      .flat()
      .filter((path) => path.endsWith(".ts"));
    expect(run(join(root, "node_modules/prettier/bin/prettier.cjs"), "--check", ...code)).toMatchObject({ status: 0 });
    expect(run(join(root, "node_modules/oxlint/bin/oxlint"), "--deny-warnings", ...code)).toMatchObject({ status: 0 });
    const sources = ["--import", "tsx", "scripts/gen.ts", "rules", "formats", "models", "kinds"];
    expect(spawnSync(process.execPath, sources, { cwd: copy, encoding: "utf8" }).status).toBe(0);
    expect(readFileSync(join(copy, "src/rules/index.ts"), "utf8")).toContain('"./mcp/new-thing.ts"');
    expect(readFileSync(join(copy, "src/models/index.ts"), "utf8")).toContain("{ NewTable }");
    expect(readFileSync(join(copy, "src/cli/reporters/formats.ts"), "utf8")).toContain('"new-format"');
    expect(readFileSync(join(copy, "src/kinds/index.ts"), "utf8")).toContain('"new-kind": newKind');
    expect(typeErrors(code)).toEqual([]);
  });

  it("overwrites nothing, and wants a name that files can have", () => {
    const first = scaffold("rule", "here");
    expect(first.status).toBe(0);
    expect(scaffold("rule", "here").status).toBe(2);
    expect(scaffold("rule", "Not/Good").status).toBe(2);
    expect(scaffold("room", "name").status).toBe(2);
  });
});

/** What TypeScript says of files of the copy. */
function typeErrors(paths: readonly string[]): string[] {
  const { config } = ts.readConfigFile(join(copy, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const files = paths.map((path) => join(copy, path));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, copy);
  const program = ts.createProgram(files, options);
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  });
}
