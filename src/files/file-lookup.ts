import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { FileLookup } from "../lint-options.ts";
import { UnreadableError, readRegularFile } from "./read-regular-file.ts";

type Answer = ReturnType<FileLookup["read"]>;

/** Larger files are told apart from missing ones, but not read. */
const sizeLimit = 16 * 1024 * 1024;

/**
 * Makes the lookups for the files of one run; they share their answers.
 *
 * @param home Absolute path of the user's home directory.
 * @param folders Absolute paths of the directories that Codex reads its configuration from, whatever it is started
 *   with. Default: none are known.
 */
export function createFileLookups(home: string, folders: readonly string[] = []): (file: string) => FileLookup {
  const answers = new Map<string, Answer>();
  return (file) => ({
    isInPlace: folders.includes(dirname(file)),
    read(path) {
      const absolute = absolutePath(path, file, home);
      if (!answers.has(absolute)) answers.set(absolute, look(absolute));
      return answers.get(absolute);
    },
    mode(path) {
      // The bits of other systems are made up.
      if (process.platform === "win32") return undefined;
      const found = statSync(absolutePath(path, file, home), { throwIfNoEntry: false });
      return found?.isFile() ? found.mode & 0o777 : undefined;
    },
  });
}

/** The path that a file names, in its file: relative ones start at its folder. */
export function absolutePath(path: string, file: string, home: string): string {
  return /^~(?:[\\/]|$)/.test(path) ? join(home, path.slice(1)) : resolve(dirname(file), path);
}

function look(path: string): Answer {
  try {
    return { kind: "file", text: readRegularFile(path, sizeLimit).toString() };
  } catch (error) {
    if (error instanceof UnreadableError && error.obstacle === "directory") return { kind: "directory" };
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? { kind: "missing" } : undefined;
  }
}
