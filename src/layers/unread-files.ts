import type { CodexFolder } from "../kinds/kind.ts";
import { unreadReason } from "../kinds/unread.ts";
import type { LayerSet } from "./layer-set.ts";
import type { Start } from "./start.ts";

/** A file with a name of Codex's in a place where Codex does not read it. */
export interface UnreadFile {
  readonly file: string;
  readonly reason: string;
  /** The profile that it is of, where another start may select it. */
  readonly profile?: string;
}

const PROFILE = /^(.*)\.config\.toml$/;
const PLAIN = /^[A-Za-z0-9_-]+$/;
const BELOW = ["environments", "hooks"];

/** The files around a start that look like configuration, and that Codex does not read. */
export function unreadFiles({ start, root }: LayerSet): UnreadFile[] {
  const { files, paths, codexHome, systemDirectory, cwd, profile } = start;
  const found: UnreadFile[] = [];
  const add = (directory: string, name: string, reason: string, own?: string): void => {
    const file = paths.resolve(directory, name);
    if (files.kind(file) === "file") found.push({ file, reason, ...(own !== undefined && { profile: own }) });
  };
  const addMisplaced = (folder: CodexFolder, directory: string): void => {
    for (const name of namesIn(directory, start)) {
      const reason = unreadReason(folder, name);
      if (reason !== undefined) add(directory, name, reason);
    }
  };
  if (systemDirectory !== undefined) addMisplaced("system", systemDirectory);
  for (const name of files.list(codexHome).toSorted()) {
    const own = PROFILE.exec(name)?.[1];
    if (own !== undefined && own !== profile) {
      if (PLAIN.test(own)) add(codexHome, name, `it is read with \`--profile ${own}\` only`, own);
      else add(codexHome, name, "no `--profile` can have that name: letters, digits, `_` and `-` are possible");
    }
  }
  addMisplaced("home", codexHome);
  let isAbove = false;
  for (const directory of paths.upwards(cwd)) {
    const folder = paths.resolve(directory, ".codex");
    const isHome = folder === codexHome || (files.real(folder) ?? folder) === files.real(codexHome);
    if (!isHome && files.kind(folder) === "directory") {
      if (isAbove) add(folder, "config.toml", `it is above the root of the project, ${root}`);
      else addMisplaced("project", folder);
    }
    if (directory === root) isAbove = true;
  }
  return found;
}

/** What lies in a folder, and in those of its folders that hold what looks as if Codex read it. */
function namesIn(directory: string, { files, paths }: Start): string[] {
  const below = BELOW.flatMap((folder) =>
    files.list(paths.resolve(directory, folder)).map((name) => `${folder}/${name}`),
  );
  return [...files.list(directory), ...below].toSorted();
}
