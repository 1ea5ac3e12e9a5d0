import { appendFileSync, renameSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { contentHash, filesBelow, importedFiles } from "../../scripts/support/content-hash.ts";
import { tempTree } from "../cli/support/temp-tree.ts";

const FILES = {
  "main.ts": 'import { a } from "./deep/a.ts";\nexport * from "./b.ts";\nconst c = () => import("./c.ts");\n',
  "deep/a.ts": 'import {\n  one,\n  two,\n} from "../d.ts";\nimport fs from "node:fs";\n',
  "b.ts": 'import "./main.ts";\n',
  "c.ts": "",
  "d.ts": "",
  "other.ts": "",
};

describe("importedFiles", () => {
  it("follows imports of every form, each module once", () => {
    const root = tempTree(FILES);
    const found = importedFiles(join(root, "main.ts")).map((file) => relative(root, file).replaceAll("\\", "/"));
    expect(found.toSorted()).toEqual(["b.ts", "c.ts", "d.ts", "deep/a.ts", "main.ts"]);
  });
});

describe("contentHash", () => {
  it("tells a changed, a renamed and a new file, and minds no order", () => {
    const root = tempTree(FILES);
    const hash = (): string => contentHash(filesBelow(root));
    const first = hash();
    expect(contentHash(filesBelow(root).toReversed())).toBe(first);
    appendFileSync(join(root, "c.ts"), "1");
    const changed = hash();
    renameSync(join(root, "c.ts"), join(root, "e.ts"));
    const renamed = hash();
    appendFileSync(join(root, "f.ts"), "");
    expect(new Set([first, changed, renamed, hash()]).size).toBe(4);
  });
});
