import { type Dirent, existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isCodexDirectoryName } from "../../files/codex-directory.ts";
import { codexHome } from "../../files/codex-home.ts";
import { directoryChain } from "../../layers/project-root.ts";
import type { LayerSet } from "../../layers/layer-set.ts";
import { isDirectory, realPath } from "../../files/file-facts.ts";
import { isSkippedDirectory } from "../inputs/find-configs.ts";
import type { CliIo } from "../io.ts";

/**
 * The directories in which a change can matter to a check: those of the files, and those where files may appear. One
 * that does not exist is stood for by its nearest ancestor that does.
 *
 * @param args The arguments of the check.
 * @param files Absolute paths of the files that the check reads.
 * @param set The start of Codex that they are of, where no files are named.
 */
export function watchedDirectories(
  args: readonly string[],
  files: readonly string[],
  set: LayerSet | undefined,
  io: CliIo,
): Set<string> {
  const found = new Set<string>();
  const add = (directory: string): void => {
    let existing = directory;
    while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
    found.add(existing);
  };
  for (const file of files) {
    add(dirname(file));
    // An editor writes to what a link points to.
    const real = realPath(file);
    if (real !== undefined) add(dirname(real));
  }
  if (set) {
    addTree(codexHome(io), add);
    for (const directory of directoryChain(set.root, set.start.cwd, set.start.paths)) {
      addTree(join(directory, ".codex"), add);
    }
  }
  for (const arg of args) {
    const path = resolve(io.cwd, arg);
    if (isDirectory(path)) addTree(path, add);
    else add(dirname(path));
  }
  return found;
}

function addTree(top: string, add: (directory: string) => void): void {
  const pending = [top];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    add(next);
    for (const entry of readDirectory(next)) {
      if (entry.isDirectory() && isSearched(next, entry.name)) pending.push(join(next, entry.name));
    }
  }
}

/** Of a Codex directory, which may hold whole worktrees, only the agents are searched. */
function isSearched(parent: string, name: string): boolean {
  return isCodexDirectoryName(basename(parent)) ? name === "agents" : !isSkippedDirectory(name);
}

function readDirectory(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}
