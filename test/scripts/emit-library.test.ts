import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emitLibrary } from "../../scripts/support/emit-library.ts";
import { filesBelow } from "../../scripts/support/content-hash.ts";
import { tempTree } from "../cli/support/temp-tree.ts";

const FILES = {
  "src/index.ts": `export * from "./types.ts";
import { made } from "./made.js";
/** @example import { x } from "./gone.ts"; */
export const lazy = (): Promise<unknown> => import("./lazy.ts");
export const count: number = made.length;
`,
  "src/types.ts": 'import type { Inner } from "./inner.ts";\nexport type Outer = Inner | import("./item.ts").Item;\n',
  "src/inner.ts": "export interface Inner {}\n",
  "src/item.ts": "export interface Item {}\n",
  "src/made.js": "export const made = [];\n",
  "src/made.d.ts": "export declare const made: readonly string[];\n",
  "src/lazy.ts": 'import { model } from "./deep/model.ts";\nexport const lazy = model();\n',
  "src/deep/model.ts": "export const model = () => ({});\n",
  "src/deep/unused.ts": "export const unused = 1;\n",
};

function emit(root: string, entries: readonly string[] = ["index.ts"]): string[] {
  const outDir = join(root, "out");
  emitLibrary({ sources: join(root, "src"), entries, outDir });
  return filesBelow(outDir).map((file) => file.slice(outDir.length + 1).replaceAll("\\", "/"));
}

describe("emitLibrary", () => {
  it("writes the code that is loaded from the entries, and the declarations that their types refer to", () => {
    const root = tempTree(FILES);
    const found = emit(root);
    const named = (end: string): string[] => found.filter((name) => name.endsWith(end)).toSorted();
    expect(named(".d.ts")).toEqual(["index.d.ts", "inner.d.ts", "item.d.ts", "types.d.ts"]);
    expect(named(".js")).toEqual(["deep/model.js", "index.js", "lazy.js", "made.js", "types.js"]);
    expect(readFileSync(join(root, "out/index.js"), "utf8")).toContain('export * from "./types.js";');
    expect(readFileSync(join(root, "out/made.js"), "utf8")).toBe(FILES["src/made.js"]);
  });

  it("takes the declarations of what is generated as they are", () => {
    const root = tempTree({ ...FILES, "src/index.ts": 'export { made } from "./made.js";\n' });
    expect(emit(root).toSorted()).toEqual(["index.d.ts", "index.js", "made.d.ts", "made.js"]);
    expect(readFileSync(join(root, "out/made.d.ts"), "utf8")).toBe(FILES["src/made.d.ts"]);
  });

  it("refuses an entry that is not there, and a module that cannot be read", () => {
    expect(() => emit(tempTree(FILES), ["gone.ts"])).toThrow("gone.ts");
    expect(() => emit(tempTree({ ...FILES, "src/lazy.ts": "export const = 1;\n" }))).toThrow("lazy.ts");
  });

  it("refuses an export that does not say its type", () => {
    expect(() => emit(tempTree({ ...FILES, "src/inner.ts": "export const inner = made();\n" }))).toThrow("inner.ts");
  });
});
