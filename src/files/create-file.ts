import { closeSync, constants, copyFileSync, fsyncSync, linkSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ioError } from "./io-error.ts";
import { removeIfThere, removeLeftovers, syncDirectory, temporaryName } from "./temporary-file.ts";

/**
 * Makes a file for its owner alone, where there is none. Whoever looks, and a crash at any moment, finds no file or the
 * whole one.
 *
 * @param path Absolute path; its folder has to be there.
 * @throws IoError when there is one already, or writing fails.
 */
export function createFile(path: string, shownPath: string, content: string): void {
  const directory = dirname(path);
  const temporary = join(directory, temporaryName(path));
  try {
    removeLeftovers(directory);
    const fd = openSync(temporary, "wx", 0o600);
    try {
      writeFileSync(fd, content);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    linkOrCopy(temporary, path);
    syncDirectory(directory);
  } catch (error) {
    throw ioError("write", shownPath, error);
  } finally {
    removeIfThere(temporary);
  }
}

/** A link is there at once, and never takes the place of a file. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw error;
    // Some file systems have no links.
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
