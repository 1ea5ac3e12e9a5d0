import { unlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
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

/** A change as a journal has it: of a file beside it. */
type Entry = Omit<FileChange, "path"> & { readonly name: string };

/** Names of journals, with that of the file that they lie beside. */
export const JOURNAL: RegExp = /^\.(.+)\.codex-config\.journal$/;

/**
 * Writes several files of one folder, in their order: all of them or, where one cannot be written, none. What is to be done
 * is kept in a journal until it is done, so that `finishFileSet` can go on after a crash at any moment. The file by which the
 * others are found comes last: until it is written, all is as before to who reads it.
 *
 * @param owner Absolute path of the file that the journal lies beside; that one's lock is held.
 * @throws IoError when a file cannot be written, or is not as it was; all are then as before.
 */
export function writeFileSet(owner: string, changes: readonly FileChange[]): void {
  const journal = journalOf(owner);
  const entries = changes.map(({ path, before, after }): Entry => ({ name: basename(path), before, after }));
  createFile(journal, journal, JSON.stringify(entries));
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
 * @param owner As it was given to `writeFileSet`; its lock is held.
 * @returns Whether there was anything to end.
 * @throws IoError when a file cannot be written; the journal then stays.
 */
export function finishFileSet(owner: string): boolean {
  const journal = journalOf(owner);
  const text = contentOf(journal);
  if (text === null) return false;
  for (const { name, ...change } of entriesOf(journal, text)) {
    const path = join(dirname(journal), name);
    const current = contentOf(path);
    if (current === change.after) continue;
    if (current !== change.before) break;
    write({ path, ...change });
  }
  remove(journal);
  return true;
}

function journalOf(owner: string): string {
  return join(dirname(owner), `.${basename(owner)}.codex-config.journal`);
}

/** A journal can come with a folder from somewhere else: it must not reach beyond it. */
function entriesOf(journal: string, text: string): Entry[] {
  try {
    const entries: unknown = JSON.parse(text);
    if (Array.isArray(entries) && entries.every(isEntry)) return entries;
  } catch {
    // It is none then either.
  }
  throw new IoError(`cannot read ${journal}: it is not a list of changes of this program; remove it`);
}

function isEntry(value: Partial<Entry> | null): value is Entry {
  const { name, before, after } = value ?? {};
  return (
    typeof name === "string" &&
    name === basename(name) &&
    !/^\.*$/.test(name) &&
    (before === null || typeof before === "string") &&
    typeof after === "string"
  );
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
