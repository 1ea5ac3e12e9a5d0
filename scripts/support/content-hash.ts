import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

const IMPORT = /^(?:import|export|\} from) ?(?:[^"';]* from )?"(\.[^"]+)"|\bimport\("(\.[^"]+)"\)/gm;

/** A hash of the contents of files, whatever their order. */
export function contentHash(files: Iterable<string>): string {
  const hash = createHash("sha256");
  for (const file of [...new Set(files)].sort()) {
    const content = readFileSync(file);
    hash.update(`${file.replaceAll("\\", "/").split("/").at(-1)} ${content.length}\n`).update(content);
  }
  return hash.digest("hex").slice(0, 32);
}

/** All files below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name));
}

/** A module and all modules of this project that it imports, directly or through others. */
export function importedFiles(entry: string): string[] {
  const found = new Set<string>();
  const open = [resolve(entry)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, path = "", lazy = path] of text.matchAll(IMPORT)) {
      const target = resolve(dirname(file), lazy);
      if (existsSync(target)) open.push(target);
    }
  }
  return [...found];
}
