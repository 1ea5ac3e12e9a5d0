import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { withFileLock } from "./file-lock.ts";
import { JOURNAL, finishFileSet } from "./file-set.ts";

/**
 * Does some work while no other process of this program edits the same file, and once all is at its end that one has begun
 * with the files beside it.
 *
 * @param shownPath What an error calls the file; default: the path.
 * @throws IoError when another one does not end in time, or what it has begun cannot be ended.
 */
export async function editAlone<Result>(path: string, work: () => Result, shownPath?: string): Promise<Result> {
  await finishFileSets(dirname(path));
  return withFileLock(path, work, shownPath);
}

/** Ends what killed runs have begun with the files of a folder, which need not be there. @throws IoError */
export async function finishFileSets(directory: string): Promise<void> {
  for (const owner of ownersOfJournals(directory)) {
    const path = join(directory, owner);
    // A run that still goes on has the lock.
    await withFileLock(path, () => finishFileSet(path));
  }
}

function ownersOfJournals(directory: string): string[] {
  try {
    return readdirSync(directory).flatMap((name) => JOURNAL.exec(name)?.[1] ?? []);
  } catch {
    // Who edits a file there will be told why that fails.
    return [];
  }
}
