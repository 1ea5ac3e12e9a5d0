import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { builtFile } from "../../support/built-files.ts";
import { run } from "./run.ts";

const RECORD =
  'const fs = require("node:fs");' +
  "process.on('exit', () => fs.writeFileSync('loaded.json', JSON.stringify(Object.keys(require.cache))));";

/** The files of the built command that a run of it loads, in their order, when it runs in a folder with these files. */
export function loadedFiles(files: Readonly<Record<string, string>>, args: readonly string[]): string[] {
  const { root } = run({ ...files, "record.cjs": RECORD }, args, "", ["--require", "./record.cjs"]);
  const loaded = JSON.parse(readFileSync(join(root, "loaded.json"), "utf8")) as string[];
  return loaded.filter((file) => file.startsWith(dirname(builtFile("cli/bin.js"))));
}
