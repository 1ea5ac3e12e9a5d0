// Prints a key that is another one wherever the build may be: what a cache of the build goes by. Needs no dependency, as
// the cache is asked before any is there.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FILES = ["package.json", "package-lock.json", "tsconfig.json"];
const FOLDERS = ["scripts", "src"];

const below = FOLDERS.flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(ROOT.length).replaceAll("\\", "/")),
);
const hash = createHash("sha256");
for (const file of [...FILES, ...below].sort()) hash.update(`${file}\0`).update(readFileSync(`${ROOT}${file}`));
console.log(hash.digest("hex").slice(0, 32));
