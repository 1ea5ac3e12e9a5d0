import type { FileKind } from "../../kinds/index.ts";
import { kinds } from "../../kinds/index.ts";
import type { KindPlace } from "../../kinds/kind.ts";
import { filesBelow } from "../../layers/files-below.ts";
import type { LayerSet } from "../../layers/layer-set.ts";
import { declaredRoleFiles } from "./declared-roles.ts";

/** The folders in Codex's folders that hold files of it, such as `agents`. */
const FOLDERS: ReadonlySet<string> = new Set(
  Object.values(kinds).flatMap(({ places }: { readonly places: readonly KindPlace[] }) =>
    places.flatMap(({ path }) => (path.includes("/") ? [path.slice(0, path.indexOf("/"))] : [])),
  ),
);

/**
 * The files around a start of Codex that are there, by absolute path, each with its kind: those of its folders, whether this start
 * uses them or not, and those that its configuration names.
 *
 * @param kindOf Which file of Codex a path is.
 */
export function setPaths(set: LayerSet, kindOf: (path: string) => FileKind | undefined): ReadonlyMap<string, FileKind> {
  const { start, layers, hookSources } = set;
  const { files, paths, codexHome, systemDirectory } = start;
  const found = new Map<string, FileKind>();
  const add = (path: string, kind = kindOf(path)): void => {
    if (kind && files.kind(path) === "file") found.set(path, kind);
  };
  const project = layers.flatMap(({ kind, file }) =>
    kind === "project" && file !== undefined ? [paths.parent(file)] : [],
  );
  for (const folder of new Set([...(systemDirectory === undefined ? [] : [systemDirectory]), codexHome, ...project])) {
    for (const name of files.list(folder)) {
      const path = paths.resolve(folder, name);
      if (!FOLDERS.has(name)) add(path);
      else for (const below of filesBelow(path, ".toml", start)) add(below);
    }
  }
  for (const { file } of hookSources.values()) if (file !== undefined) add(file);
  for (const file of declaredRoleFiles(set)) add(file, "declared-role");
  return found;
}
