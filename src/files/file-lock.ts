import { closeSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning } from "./is-running.ts";
import { IoError, ioError } from "./io-error.ts";
import { removeIfThere } from "./temporary-file.ts";

/** How long a lock is waited for, in milliseconds, and how often it is looked for. */
const PATIENCE = 5000;
const PAUSE = 25;
/** A lock is empty for a moment after it was made, and for ever where its process was killed in that moment. */
const MOMENT = 1000;

/**
 * Does some work while no other process of this program edits the same file. A lock whose process has gone counts for
 * nothing.
 *
 * @param shownPath What an error calls the file; default: the path.
 * @throws IoError when another one does not end in time, or no lock can be made.
 */
export async function withFileLock<Result>(
  path: string,
  work: () => Result,
  shownPath: string = path,
): Promise<Result> {
  const lock = join(dirname(path), `.${basename(path)}.codex-config.lock`);
  const end = Date.now() + PATIENCE;
  while (!take(lock, shownPath)) {
    if (Date.now() > end) throw new IoError(`cannot edit ${shownPath}: another program is editing it, as ${lock} says`);
    await sleep(PAUSE);
  }
  try {
    return work();
  } finally {
    removeIfThere(lock);
  }
}

function take(lock: string, shownPath: string): boolean {
  try {
    const fd = openSync(lock, "wx", 0o600);
    writeSync(fd, String(process.pid));
    closeSync(fd);
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST"))
      throw ioError("edit", shownPath, error);
    dropStale(lock);
    return false;
  }
}

/** Removes the lock of a process that was killed. */
function dropStale(lock: string): void {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    const isStale = pid > 0 ? !isRunning(pid) : Date.now() - statSync(lock).mtimeMs > MOMENT;
    if (isStale) unlinkSync(lock);
  } catch {
    // Whoever had it has just removed it.
  }
}
