import { dirname, relative, resolve, sep } from "node:path";
import type { LayerSet } from "../../layers/layer-set.ts";
import { readLayers } from "../../layers/read-layers.ts";
import { type UnreadFile, unreadFiles } from "../../layers/unread-files.ts";
import { DeclaredRoles } from "../inputs/declared-roles.ts";
import { codexDirectoryFiles } from "../inputs/find-configs.ts";
import { isDirectory } from "../../files/file-facts.ts";
import type { CliIo } from "../io.ts";
import { hostPlatform } from "../platform.ts";
import { nodeLayerFiles } from "./node-layer-files.ts";
import { sha256 } from "./sha256.ts";

/** The files of a start of Codex. */
export interface DiscoveredSet {
  readonly set: LayerSet;
  /** As they are shown: those of the machine, of the user, and of the project from its root down. */
  readonly paths: readonly string[];
  /** Files that Codex does not read where they are. */
  readonly unread: readonly UnreadFile[];
  /** Directories that could not be read. */
  readonly errors: readonly Error[];
}

/** Finds what Codex reads when it is started in a directory, and what it would read if that were trusted or selected. */
export function discoverSet(cwd: string, io: CliIo): DiscoveredSet {
  const set = readSetAt(cwd, io);
  const { systemDirectory, codexHome } = set.start;
  const project = set.layers.flatMap(({ kind, file }) =>
    kind === "project" && file !== undefined ? [dirname(file)] : [],
  );
  const folders = [...(systemDirectory === undefined ? [] : [systemDirectory]), codexHome, ...project];
  const unread = unreadFiles(set);
  // A profile that is not selected may be another time.
  const never = new Set(unread.flatMap(({ file, profile }) => (profile === undefined ? [file] : [])));
  const paths: string[] = [];
  const errors: Error[] = [];
  for (const folder of new Set(folders.filter(isDirectory))) {
    const found = codexDirectoryFiles(folder, folder === codexHome);
    for (const path of found.paths) {
      // A link to nothing counts as no file.
      if (!never.has(path) && nodeLayerFiles.kind(path) !== "missing") paths.push(displayPath(path, io.cwd));
    }
    for (const error of found.errors) errors.push(error);
  }
  const roles = new DeclaredRoles(io.home, codexHome);
  for (const { file } of set.layers) {
    for (const role of file === undefined ? [] : roles.namedBy(file)) {
      if (nodeLayerFiles.kind(role) === "file") paths.push(displayPath(role, io.cwd));
    }
  }
  // What is in the place of a file, such as a directory, stops Codex.
  for (const { file } of set.unreadable) paths.push(displayPath(file, io.cwd));
  for (const { file } of set.hookSources.values()) if (file !== undefined) paths.push(displayPath(file, io.cwd));
  return { set, paths, unread, errors };
}

/** The start of Codex that a file is part of: in the project that has it, or here. */
export function readSetAround(file: string, io: CliIo): LayerSet {
  const folder = dirname(resolve(io.cwd, file));
  return readSetAt(folder.endsWith(`${sep}.codex`) ? dirname(folder) : io.cwd, io);
}

function readSetAt(cwd: string, io: CliIo): LayerSet {
  return readLayers({
    files: nodeLayerFiles,
    cwd,
    home: io.home,
    codexHome: io.env["CODEX_HOME"],
    platform: hostPlatform(),
    sha256,
  });
}

function displayPath(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  return shown.startsWith(`..${sep}`) ? path : shown;
}
