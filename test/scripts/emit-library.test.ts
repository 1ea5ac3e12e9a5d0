import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emitLibrary } from "../../scripts/support/emit-library.ts";
import { filesBelow } from "../../scripts/support/content-hash.ts";
import { tempTree } from "../cli/support/temp-tree.ts";

const FILES = {
  "package.json": '{ "type": "module" }',
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      module: "nodenext",
      target: "es2022",
      rewriteRelativeImportExtensions: true,
      types: [],
      noLib: true,
    },
  }),
  "src/index.ts": 'export * from "./types.ts";\nexport declare const item: import("./deep/item.ts").Item;\n',
  "src/types.ts": 'import type { Inner } from "./inner.ts";\nexport type Outer = Inner;\n',
  "src/inner.ts": "export interface Inner {}\n",
  "src/deep/item.ts": "export interface Item {}\n",
  "src/deep/unused.ts": "export const unused = 1;\n",
  "src/cli/bin.ts": "export const bin = 1;\n",
};

function emit(root: string, entries: readonly string[] = ["index.ts"]): string[] {
  const outDir = join(root, "out");
  emitLibrary({ root, sources: "src", leaveOut: ["src/cli"], entries, outDir });
  return filesBelow(outDir).map((file) => file.slice(outDir.length + 1).replaceAll("\\", "/"));
}

describe("emitLibrary", () => {
  it("writes all code, and the declarations that the entries refer to in any way", () => {
    const root = tempTree(FILES);
    const found = emit(root);
    const named = (end: string): string[] => found.filter((name) => name.endsWith(end)).toSorted();
    expect(named(".d.ts")).toEqual(["deep/item.d.ts", "index.d.ts", "inner.d.ts", "types.d.ts"]);
    expect(named(".js")).toEqual(["deep/item.js", "deep/unused.js", "index.js", "inner.js", "types.js"]);
    expect(readFileSync(join(root, "out/index.js"), "utf8")).toContain('export * from "./types.js";');
  });

  it("refuses an entry that is not there, and a module that cannot be read", () => {
    expect(() => emit(tempTree(FILES), ["gone.ts"])).toThrow("gone.ts");
    expect(() => emit(tempTree({ ...FILES, "src/inner.ts": "export const = 1;\n" }))).toThrow("inner.ts");
  });

  it("writes nothing for what is left out", () => {
    const root = tempTree(FILES);
    emit(root);
    expect(existsSync(join(root, "out/cli"))).toBe(false);
  });
});
