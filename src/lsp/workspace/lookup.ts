import type { LayerFiles } from "../../layers/layer-files.ts";
import { Paths } from "../../layers/paths.ts";
import type { FileLookup, Platform } from "../../lint-options.ts";
import { decodeUtf8 } from "../../toml/decode.ts";

/** Absolute path of what a file names: relative to its folder, or to the home directory behind `~/`. */
export function namedPath(name: string, file: string, home: string, platform: Platform): string {
  const paths = new Paths(platform);
  return /^~(?:[\\/]|$)/.test(name) ? paths.resolve(home, name.slice(2)) : paths.resolve(paths.parent(file), name);
}

/** What a file refers to, for the linter. */
export function lookupFor(file: string, files: LayerFiles, home: string, platform: Platform): FileLookup {
  return {
    read(name) {
      const path = namedPath(name, file, home, platform);
      const kind = files.kind(path);
      if (kind === "missing" || kind === "directory") return { kind };
      const bytes = files.read(path);
      return bytes instanceof Error ? undefined : { kind: "file", text: decodeUtf8(bytes).text };
    },
  };
}

/** So many names of a folder are shown. */
const MOST_NAMES = 200;

/** The names in a folder that a file names, those of folders with a slash at their end. */
export function listFolder(
  file: string | undefined,
  { files, host }: FolderSource,
): (folder: string) => readonly string[] {
  return (folder) => {
    if (file === undefined) return [];
    const { home, platform } = host;
    const paths = new Paths(platform);
    const path = namedPath(folder, file, home, platform);
    const names = files.list(path).toSorted().slice(0, MOST_NAMES);
    return names.map((name) => (files.kind(paths.resolve(path, name)) === "directory" ? `${name}/` : name));
  };
}

/** Where the names of a folder are looked up. */
interface FolderSource {
  readonly files: LayerFiles;
  readonly host: { readonly home: string; readonly platform: Platform };
}
