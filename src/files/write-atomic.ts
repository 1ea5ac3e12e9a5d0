import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { IoError, ioError } from "./io-error.ts";
import { readRegularFile } from "./read-regular-file.ts";
import { removeIfThere, removeLeftovers, syncDirectory, temporaryName } from "./temporary-file.ts";

/**
 * Replaces the content of an existing file. Whoever reads the file, and a crash at any moment, finds the old content or
 * the new one. Mode and, where the system allows it, owner are kept; of a symbolic link, the target is replaced.
 *
 * @param path Absolute path.
 * @param expected What the file held when it was read.
 * @throws IoError when the file or its folder is read-only, when the file has changed since, or when writing fails; the
 *   file is then as it was.
 */
export function writeAtomic(path: string, shownPath: string, expected: Uint8Array, content: string): void {
  try {
    const target = realpathSync(path);
    const stats = statSync(target);
    if (!stats.isFile()) throw new IoError(`cannot write ${shownPath}: it is not a regular file`);
    refuseReadOnly(target, stats, shownPath);
    removeLeftovers(dirname(target));
    const temporary = join(dirname(target), temporaryName(target));
    try {
      writeTemporary(temporary, stats, content);
      // As late as possible: nothing can compare and rename in one step.
      if (realpathSync(path) !== target || !readRegularFile(target).equals(expected)) {
        throw new IoError(`cannot write ${shownPath}: it has changed since it was read; run again`);
      }
      renameSync(temporary, target);
    } catch (error) {
      removeIfThere(temporary);
      throw error;
    }
    syncDirectory(dirname(target));
  } catch (error) {
    throw error instanceof IoError ? error : ioError("write", shownPath, error);
  }
}

// A rename needs no permission of the file itself; and to root, `access` grants everything.
function refuseReadOnly(target: string, { mode }: Stats, shownPath: string): void {
  if ((mode & 0o222) === 0 || !isWritable(target)) {
    throw new IoError(`cannot write ${shownPath}: the file is read-only`);
  }
  if (!isWritable(dirname(target))) throw new IoError(`cannot write ${shownPath}: its folder is read-only`);
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function writeTemporary(path: string, { mode, uid, gid }: Stats, content: string): void {
  // Nobody else may read along before the owner is set.
  const fd = openSync(path, "wx", 0o600);
  try {
    writeFileSync(fd, content);
    const keptGroup = keepOwner(fd, uid, gid);
    // The bits of a group are not for another group.
    fchmodSync(fd, mode & (keptGroup ? 0o7777 : 0o5707));
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** True when the file has the group that it should have. */
function keepOwner(fd: number, uid: number, gid: number): boolean {
  if (process.platform === "win32") return true;
  for (const owner of [uid, -1]) {
    try {
      fchownSync(fd, owner, gid);
      return true;
    } catch {
      // Only root may give files away; a group may be set by its members.
    }
  }
  return false;
}
