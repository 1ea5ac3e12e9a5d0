import type { LayerSet } from "./layer-set.ts";

/** A file with a name of Codex's in a place where Codex does not read it. */
export interface UnreadFile {
  readonly file: string;
  readonly reason: string;
  /** The profile that it is of, where another start may select it. */
  readonly profile?: string;
}

const PROFILE = /^(.*)\.config\.toml$/;
const PLAIN = /^[A-Za-z0-9_-]+$/;
const ELSEWHERE = "Codex reads it from the machine's own folder only";

/** The files around a start that look like configuration, and that Codex does not read. */
export function unreadFiles({ start, root }: LayerSet): UnreadFile[] {
  const { files, paths, codexHome, cwd, profile } = start;
  const found: UnreadFile[] = [];
  const add = (directory: string, name: string, reason: string, own?: string): void => {
    const file = paths.resolve(directory, name);
    if (files.kind(file) === "file") found.push({ file, reason, ...(own !== undefined && { profile: own }) });
  };
  for (const name of files.list(codexHome).toSorted()) {
    const own = PROFILE.exec(name)?.[1];
    if (own !== undefined && own !== profile) {
      if (PLAIN.test(own)) add(codexHome, name, `it is read with \`--profile ${own}\` only`, own);
      else add(codexHome, name, "no `--profile` can have that name: letters, digits, `_` and `-` are possible");
    }
  }
  for (const name of ["managed_config.toml", "requirements.toml"]) add(codexHome, name, ELSEWHERE);
  let isAbove = false;
  for (const directory of paths.upwards(cwd)) {
    const folder = paths.resolve(directory, ".codex");
    const isHome = folder === codexHome || (files.real(folder) ?? folder) === files.real(codexHome);
    if (!isHome && files.kind(folder) === "directory") {
      if (isAbove) add(folder, "config.toml", `it is above the root of the project, ${root}`);
      else {
        for (const name of files.list(folder).toSorted()) {
          if (PROFILE.test(name)) add(folder, name, "profiles are read from the user's folder only");
        }
        for (const name of ["managed_config.toml", "requirements.toml"]) add(folder, name, ELSEWHERE);
      }
    }
    if (directory === root) isAbove = true;
  }
  return found;
}
