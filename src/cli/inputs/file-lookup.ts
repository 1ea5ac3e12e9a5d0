import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { FileLookup } from "../../lint-options.ts";

type Answer = ReturnType<FileLookup["read"]>;

/** Larger files are told apart from missing ones, but not read. */
const sizeLimit = 16 * 1024 * 1024;

/** Makes the lookups for the files of one run; they share their answers. */
export function createFileLookups(home: string): (file: string) => FileLookup {
  const answers = new Map<string, Answer>();
  return (file) => ({
    read(path) {
      const absolute = /^~(?:[\\/]|$)/.test(path) ? join(home, path.slice(1)) : resolve(dirname(file), path);
      if (!answers.has(absolute)) answers.set(absolute, look(absolute));
      return answers.get(absolute);
    },
  });
}

function look(path: string): Answer {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return { kind: "missing" };
    if (stats.isDirectory()) return { kind: "directory" };
    // Reading a pipe or device could block for ever.
    if (!stats.isFile() || stats.size > sizeLimit) return undefined;
    return { kind: "file", text: readFileSync(path, "utf8") };
  } catch {
    return undefined;
  }
}
