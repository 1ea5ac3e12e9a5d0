import type { TomlTable } from "../toml/types.ts";
import type { LayerFiles } from "./layer-files.ts";
import { valueAt } from "./merge.ts";
import type { Paths } from "./paths.ts";

const GIT = ".git";

/** The names that mark the root of a project: those that the layers outside of it set, or Codex's own. */
export function rootMarkers(values: TomlTable): readonly string[] {
  const markers = valueAt(values, ["project_root_markers"]);
  if (markers?.kind !== "array") return [GIT];
  return markers.items.flatMap((item) => (item.kind === "string" ? [item.value] : []));
}

/** The nearest directory from `cwd` upwards that has a marker; `cwd` itself where none has. */
export function projectRoot(cwd: string, markers: readonly string[], files: LayerFiles, paths: Paths): string {
  for (const directory of paths.upwards(cwd)) {
    if (markers.some((marker) => hasMarker(directory, marker, files, paths))) return directory;
  }
  return cwd;
}

/** The directories from the root down to `cwd`. */
export function directoryChain(root: string, cwd: string, paths: Paths): string[] {
  const chain: string[] = [];
  for (const directory of paths.upwards(cwd)) {
    chain.unshift(directory);
    if (directory === root) return chain;
  }
  return [cwd];
}

function hasMarker(directory: string, marker: string, files: LayerFiles, paths: Paths): boolean {
  if (marker === GIT) return isCheckout(directory, files, paths);
  return files.kind(paths.resolve(directory, marker)) !== "missing";
}

/** Whether Codex takes a directory for a checkout: by its `.git` file, or by `HEAD` in its `.git` directory. */
export function isCheckout(directory: string, files: LayerFiles, paths: Paths): boolean {
  const git = paths.resolve(directory, GIT);
  const kind = files.kind(git);
  return kind === "directory" ? files.kind(paths.resolve(git, "HEAD")) !== "missing" : kind !== "missing";
}
