import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { contentHash, filesBelow, importedFiles } from "./content-hash.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What `src` loads that is made from the models, as paths below `src`. */
export const GENERATED_MODULES = ["knowledge/slim-schemas.js", "reference/key-schemas.js"] as const;

/** Where a build notes what it was made from; it goes and comes with `dist/`. */
export const BUILD_STAMP = ".sources";

const TOOLS = ["package.json", "package-lock.json", "tsconfig.json"].map((name) => join(ROOT, name));

/** A hash of what the generated modules are made from. */
export function modelsHash(): string {
  return contentHash([...importedFiles(join(ROOT, "scripts/support/generate-modules.ts")), ...TOOLS]);
}

/** A hash of what `dist/` is made from. */
export function sourcesHash(): string {
  const generated = GENERATED_MODULES.map((name) => join(ROOT, "src", name));
  const sources = filesBelow(join(ROOT, "src")).filter((file) => !generated.includes(file));
  return contentHash([...sources, ...importedFiles(join(ROOT, "scripts/build.ts")), ...TOOLS]);
}

/** The first line of a generated module, which tells what it was made from. */
export function hashLine(hash: string): string {
  return `// Made from sources with the hash ${hash}\n`;
}

/** True when every generated module is there and made from the models as they are. */
export function areModulesFresh(): boolean {
  const line = hashLine(modelsHash());
  return GENERATED_MODULES.every((name) => readIfThere(join(ROOT, "src", name)).startsWith(line));
}

/** True when `dist/` is there and made from the sources as they are. */
export function isBuildFresh(): boolean {
  return areModulesFresh() && readIfThere(join(ROOT, "dist", BUILD_STAMP)) === sourcesHash();
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
