import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { buildPackages, withPackages } from "../../scripts/support/build-packages.mjs";
import { filesBelow, importedFiles } from "../../scripts/support/content-hash.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const IMPORT = /^(?:import|export|\} from) ?(?:[^"';]* from )?"((?:@[^"/]+\/)?[^"/.:]+)(?:\/[^"]*)?"/gm;

describe("buildPackages", () => {
  it("has all that the build and the sources import, and no tool of the checks", () => {
    const sources = filesBelow(join(ROOT, "src")).filter((file) => file.endsWith(".ts"));
    const files = new Set([...importedFiles(join(ROOT, "scripts/build.ts")), ...sources]);
    const imported = [...files].flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, name = ""]) => name),
    );
    const needed = new Set([...imported, "tsx"]);
    expect(needed.size).toBeGreaterThan(9);
    const packages = buildPackages(ROOT);
    expect([...needed].filter((name) => !packages.has(name))).toEqual([]);
    expect(["typescript", "vitest", "typedoc", "ajv"].filter((name) => packages.has(name))).toEqual([]);
  });
});

describe("withPackages", () => {
  it.each(["package.json", "package-lock.json"])("leaves the other development dependencies out of %s", (name) => {
    const text = withPackages(readFileSync(join(ROOT, name), "utf8"), new Set(["tsx", "zod", "unknown"]));
    const content = JSON.parse(text) as typeof manifest & { packages?: { "": typeof manifest } };
    const project = content.packages?.[""] ?? content;
    expect(project.devDependencies).toEqual({ tsx: manifest.devDependencies.tsx });
    expect(project.dependencies).toEqual(manifest.dependencies);
  });
});
