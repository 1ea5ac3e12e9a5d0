import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readdirSync, unlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { isRunning } from "./is-running.ts";

/** The process that made a temporary file is in its name, so that a later run knows the ones left behind. */
const TEMPORARY = /^\..+\.codex-config-(\d+)-[0-9a-f]{12}\.tmp$/;

/** The name of a file beside another one, whose place it is to take. */
export function temporaryName(target: string): string {
  return `.${basename(target)}.codex-config-${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
}

/** Removes the temporary files of runs that were killed. */
export function removeLeftovers(directory: string): void {
  for (const name of readdirSync(directory)) {
    const pid = TEMPORARY.exec(name)?.[1];
    // A run has one temporary file at a time, so another one of this process is from a process of the same number.
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)))) {
      removeIfThere(join(directory, name));
    }
  }
}

/** Removes a file that may be gone, or stays where its folder does not allow it. */
export function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // The next run tries again.
  }
}

/** Makes the rename last through a power failure, where directories can be synchronized. */
export function syncDirectory(directory: string): void {
  try {
    const fd = openSync(directory, "r");
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // Windows and some network file systems cannot; the content is safe all the same.
  }
}
