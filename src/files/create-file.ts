import { closeSync, constants, copyFileSync, fsyncSync, linkSync, lstatSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { IoError, ioError } from "./io-error.ts";
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
    if (isLink(path)) throw new IoError(`cannot write ${shownPath}: it is a link to a file that is not there`);
    throw ioError("write", shownPath, error);
  } finally {
    removeIfThere(temporary);
  }
}

/** Of a link whose target is there, this is not asked: that one is written. */
function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
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
