import { unlinkSync } from "node:fs";
import { readIfThere } from "./read-named-file.ts";
import { createFile } from "./create-file.ts";
import { IoError, ioError } from "./io-error.ts";
import { writeAtomic } from "./write-atomic.ts";

/** What a file is to hold. */
export interface FileChange {
  /** Absolute path. */
  readonly path: string;
  /** What it holds; null where there is none. */
  readonly before: string | null;
  readonly after: string;
}

/**
 * Writes several files, in their order: all of them or, where one cannot be written, none. What is to be done is kept in a
 * journal until it is done, so that `finishFileSet` can go on after a crash at any moment. The file by which the others are found
 * comes last: until it is written, all is as before to who reads it.
 *
 * @param journal Absolute path of the journal.
 * @throws IoError when a file cannot be written, or is not as it was; all are then as before.
 */
export function writeFileSet(journal: string, changes: readonly FileChange[]): void {
  createFile(journal, journal, JSON.stringify(changes));
  const done: FileChange[] = [];
  try {
    for (const change of changes) {
      write(change);
      done.push(change);
    }
  } catch (error) {
    for (const change of done.reverse()) takeBack(change);
    throw error;
  } finally {
    remove(journal);
  }
}

/**
 * Ends what a run of `writeFileSet` has begun that did not come to its end. A file that somebody has changed since, and those
 * after it, stay as they are.
 *
 * @returns Whether there was anything to end.
 * @throws IoError when a file cannot be written; the journal then stays.
 */
export function finishFileSet(journal: string): boolean {
  const text = contentOf(journal);
  if (text === null) return false;
  for (const change of changesOf(journal, text)) {
    const current = contentOf(change.path);
    if (current === change.after) continue;
    if (current !== change.before) break;
    write(change);
  }
  remove(journal);
  return true;
}

function changesOf(journal: string, text: string): FileChange[] {
  try {
    return JSON.parse(text) as FileChange[];
  } catch (error) {
    throw ioError("read", journal, error);
  }
}

function write({ path, before, after }: FileChange): void {
  if (before === null) createFile(path, path, after);
  else writeAtomic(path, path, Buffer.from(before), after);
}

function takeBack({ path, before, after }: FileChange): void {
  try {
    if (before === null) remove(path);
    else writeAtomic(path, path, Buffer.from(after), before);
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
    // Somebody else has changed it meanwhile, and theirs is to stay.
  }
}

function contentOf(path: string): string | null {
  return readIfThere(path)?.toString() ?? null;
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    throw ioError("write", path, error);
  }
}
