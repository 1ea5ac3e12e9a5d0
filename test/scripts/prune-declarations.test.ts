import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pruneDeclarations } from "../../scripts/support/prune-declarations.ts";

const FILES = {
  "index.d.ts": 'export * from "./types.ts";\nexport declare const item: import("./deep/item.ts").Item;\n',
  "index.js": "",
  "types.d.ts": 'import type { Inner } from "./inner.ts";\nexport type Outer = Inner;\n',
  "inner.d.ts": "export interface Inner {}\n",
  "deep/item.d.ts": "export interface Item {}\n",
  "deep/unused.d.ts": "export interface Unused {}\n",
  "deep/unused.js": "",
  "other.d.ts": "export {};\n",
};
let directory = "";

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "codex-config-"));
  mkdirSync(join(directory, "deep"));
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(directory, path), text);
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe("pruneDeclarations", () => {
  it("keeps what the entries refer to in any way, and all code", () => {
    pruneDeclarations(directory, ["index.d.ts"]);
    expect(left()).toEqual(["deep/item.d.ts", "deep/unused.js", "index.d.ts", "index.js", "inner.d.ts", "types.d.ts"]);
  });

  it("refuses an entry that is not there, and deletes nothing", () => {
    expect(() => pruneDeclarations(directory, ["index.d.ts", "gone.d.ts"])).toThrow("gone.d.ts");
    expect(left()).toEqual(Object.keys(FILES).toSorted());
  });
});

function left(): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path !== "deep")
    .toSorted();
}
