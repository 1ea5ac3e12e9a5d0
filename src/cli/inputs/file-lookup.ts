import { dirname, join, resolve } from "node:path";
import type { FileLookup } from "../../lint-options.ts";
import { UnreadableError, readRegularFile } from "./read-regular-file.ts";

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
    return { kind: "file", text: readRegularFile(path, sizeLimit).toString() };
  } catch (error) {
    if (error instanceof UnreadableError && error.obstacle === "directory") return { kind: "directory" };
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? { kind: "missing" } : undefined;
  }
}
