import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The `.codex` directories from the project root down to `cwd`, whether they exist or not. */
export function projectDirectories(cwd: string): string[] {
  const directories = [cwd];
  for (let directory = cwd; !existsSync(join(directory, ".git"));) {
    const parent = dirname(directory);
    // Without a project root, Codex looks at the working directory only.
    if (parent === directory) return [join(cwd, ".codex")];
    directories.unshift(parent);
    directory = parent;
  }
  return directories.map((directory) => join(directory, ".codex"));
}
