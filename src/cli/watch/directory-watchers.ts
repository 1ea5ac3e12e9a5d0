import { type FSWatcher, statSync, watch } from "node:fs";

interface Watched {
  readonly watcher: FSWatcher;
  readonly inode: number;
}

/** Watches a changing set of directories, each for what happens directly in it. */
export class DirectoryWatchers {
  readonly #watched = new Map<string, Watched>();
  readonly #onChange: () => void;

  /** @param onChange Called when something has changed somewhere; often more than once for one change. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /**
   * Watches these directories and no others.
   *
   * @returns False when the system refuses to watch one, for example because it has no watches left.
   */
  update(directories: ReadonlySet<string>): boolean {
    for (const [path, { inode }] of this.#watched) {
      // A directory that was replaced by another one of the same name is no longer watched.
      if (!directories.has(path) || inode !== inodeOf(path)) this.#drop(path);
    }
    let complete = true;
    for (const path of directories) if (!this.#watched.has(path)) complete = this.#add(path) && complete;
    return complete;
  }

  close(): void {
    for (const path of this.#watched.keys()) this.#drop(path);
  }

  #add(path: string): boolean {
    const inode = inodeOf(path);
    // It has gone meanwhile; whoever watches its parent hears of it.
    if (inode === undefined) return true;
    try {
      const watcher = watch(path, this.#onChange);
      watcher.on("error", () => {
        this.#drop(path);
        this.#onChange();
      });
      this.#watched.set(path, { watcher, inode });
      return true;
    } catch {
      return inodeOf(path) === undefined;
    }
  }

  #drop(path: string): void {
    this.#watched.get(path)?.watcher.close();
    this.#watched.delete(path);
  }
}

function inodeOf(path: string): number | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })?.ino;
  } catch {
    return undefined;
  }
}
