import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExampleProject, type ExampleResult } from "./support/example-project.ts";
import { exportedDocs } from "../scripts/support/exported-docs.ts";

const docs = exportedDocs();
const folder = realpathSync(mkdtempSync(join(tmpdir(), "codex-config-")));
let compiler = "";
let inferred = "";
let results: Readonly<Record<string, ExampleResult>> = {};

beforeAll(() => {
  const project = new ExampleProject(folder, docs);
  compiler = project.typeErrors();
  inferred = project.inferred();
  results = project.run();
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the examples in the documentation of what is exported", () => {
  it("are there for everything", () => {
    expect(docs.length).toBeGreaterThan(500);
    expect(docs.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  it("have the types that they say", () => {
    expect(compiler).toBe("");
  });

  it.each(docs.filter(({ isKnown }) => !isKnown))("give what they say: $module $name", ({ module, name }) => {
    const { checks, wrong } = results[`${module} ${name}`] ?? { checks: 0, wrong: [] };
    expect(wrong).toEqual([]);
    expect(checks).toBeGreaterThan(0);
  });
});

describe("the types of what is exported", () => {
  it("can be named in the declarations of another project, without a file of the package", () => {
    expect(inferred).toContain('import("codex-config").Diagnostic[]');
    expect(inferred).not.toMatch(/codex-config\/(?:dist|src)|import\("\.|import\("\//);
  });
});
