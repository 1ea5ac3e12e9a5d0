import type { LayerSet } from "./layer-set.ts";

/** A file with a name of Codex's in a place where Codex does not read it. */
export interface UnreadFile {
  readonly file: string;
  readonly reason: string;
}

const PROFILE = /^(.*)\.config\.toml$/;
const ELSEWHERE = "Codex reads it from the machine's own folder only";

/** The files around a start that look like configuration, and that Codex does not read. */
export function unreadFiles({ start, root }: LayerSet): UnreadFile[] {
  const { files, paths, codexHome, cwd, profile } = start;
  const found: UnreadFile[] = [];
  const add = (directory: string, name: string, reason: string): void => {
    const file = paths.resolve(directory, name);
    if (files.kind(file) === "file") found.push({ file, reason });
  };
  for (const name of files.list(codexHome).toSorted()) {
    const own = PROFILE.exec(name)?.[1];
    if (own !== undefined && own !== profile) add(codexHome, name, reasonOf(own));
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

function reasonOf(profile: string): string {
  return /^[A-Za-z0-9_-]+$/.test(profile)
    ? `it is read with \`--profile ${profile}\` only`
    : "no `--profile` can have that name: letters, digits, `_` and `-` are possible";
}
