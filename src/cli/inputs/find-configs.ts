import { type Dirent, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { kindOfFile } from "../../kinds/kind-of-file.ts";
import { unreadReason } from "../../kinds/unread.ts";
import { ioError } from "../errors.ts";
import type { CodexFolder } from "../../kinds/kind.ts";
import { isCodexDirectoryName, withoutAttributes } from "../../files/codex-directory.ts";
import { isDirectory, realPath } from "../../files/file-facts.ts";

const skippedDirectories: ReadonlySet<string> = new Set(["node_modules", ".git", ".hg", ".svn", ".jj"]);

/** True for a directory's name that no configuration is looked for in. */
export function isSkippedDirectory(name: string): boolean {
  return skippedDirectories.has(name);
}

/** Names that mean Codex wherever they stand. */
const distinctNames: ReadonlySet<string> = new Set(["requirements.toml", "managed_config.toml"]);

/** Folders of Codex directories in which files lie that people take for Codex's. */
const LOOKED_INTO: ReadonlySet<string> = new Set(["hooks", "environments"]);

export interface FoundConfigs {
  /** Paths below the directory as it was given, sorted. */
  readonly paths: string[];
  /** Directories that could not be read. */
  readonly errors: Error[];
}

/**
 * The files below a directory that Codex reads.
 *
 * A `config.toml` counts only in a Codex directory (`.codex`, chezmoi's `dot_codex`, or the user's own):
 * other programs use that name too.
 *
 * @param directory Absolute path to search; results start with it.
 * @param codexHome Absolute path of the user's Codex directory.
 */
export async function findConfigs(directory: string, codexHome: string): Promise<FoundConfigs> {
  const found: FoundConfigs = { paths: [], errors: [] };
  const codexDirectories = new Set([codexHome, "/etc/codex"]);
  if (realPath(directory) === realPath(codexHome)) codexDirectories.add(directory);
  // Links to directories are not followed but for `.codex`, which is not searched further: no circle is possible.
  const pending = [directory];
  let searched = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (isCodexDirectoryName(basename(next)) || codexDirectories.has(next)) {
      collectCodexDirectory(next, found, codexDirectories.has(next));
      continue;
    }
    for (const entry of readDirectory(next, found)) {
      const path = join(next, entry.name);
      if (distinctNames.has(entry.name)) {
        if (isFileEntry(path, entry)) found.paths.push(path);
      } else if (entry.isDirectory() && !isSkippedDirectory(entry.name)) {
        pending.push(path);
      } else if (entry.isSymbolicLink() && isCodexDirectoryName(entry.name) && isDirectory(path)) {
        pending.push(path);
      }
    }
    // Lets an interrupt through in large trees.
    if (++searched % 256 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  found.paths.sort(comparePaths);
  return found;
}

/**
 * The files that Codex reads in one of its directories. Nothing else below it is searched: it may hold whole worktrees.
 *
 * @param own True for the user's directory.
 */
export function codexDirectoryFiles(directory: string, own: boolean): FoundConfigs {
  const found: FoundConfigs = { paths: [], errors: [] };
  collectCodexDirectory(directory, found, own);
  found.paths.sort(comparePaths);
  return found;
}

function collectCodexDirectory(directory: string, found: FoundConfigs, own: boolean): void {
  for (const entry of readDirectory(directory, found)) {
    const name = withoutAttributes(entry.name);
    const path = join(directory, entry.name);
    const isProfile = name.endsWith(".config.toml");
    if (name === "config.toml" || (isProfile && own)) {
      // Codex looks for nothing but the name, and does not start where that is no file.
      found.paths.push(path);
    } else if (isProfile || isOfCodex(own ? "home" : "project", name)) {
      if (isFileEntry(path, entry)) found.paths.push(path);
    } else if (name === "agents" && isDirectoryEntry(path, entry)) {
      collectAgents(path, found, new Set());
    } else if (LOOKED_INTO.has(name) && isDirectoryEntry(path, entry)) {
      // What looks as if Codex read it.
      for (const below of readDirectory(path, found)) {
        const isToTell = unreadReason(own ? "home" : "project", `${name}/${below.name}`) !== undefined;
        if (isToTell && isFileEntry(join(path, below.name), below)) found.paths.push(join(path, below.name));
      }
    }
  }
}

/** Whether Codex reads a file of that name in a folder, or looks as if it did. */
function isOfCodex(folder: CodexFolder, name: string): boolean {
  return kindOfFile(folder, name) !== undefined || unreadReason(folder, name) !== undefined;
}

function collectAgents(directory: string, found: FoundConfigs, visited: Set<string>): void {
  const real = realPath(directory);
  if (real === undefined || visited.has(real)) return;
  visited.add(real);
  for (const entry of readDirectory(directory, found)) {
    const path = join(directory, entry.name);
    if (isDirectoryEntry(path, entry)) collectAgents(path, found, visited);
    else if (entry.name.endsWith(".toml") && isFileEntry(path, entry)) found.paths.push(path);
  }
}

function readDirectory(directory: string, found: FoundConfigs): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    found.errors.push(ioError("read", directory, error));
    return [];
  }
}

function isFileEntry(path: string, entry: Dirent): boolean {
  // A dangling link counts, and a pipe: reading it later says what is wrong.
  return !isDirectoryEntry(path, entry);
}

function isDirectoryEntry(path: string, entry: Dirent): boolean {
  return entry.isDirectory() || (entry.isSymbolicLink() && isDirectory(path));
}

/** By code unit: the order must not depend on the machine's locale. */
function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
