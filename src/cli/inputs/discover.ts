import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { isDirectory, realPath } from "./file-facts.ts";
import { codexDirectoryFiles, type FoundConfigs } from "./find-configs.ts";

/**
 * The files that Codex would read when started in `cwd`: those of the user's Codex directory, then of the `.codex`
 * directories from the project root (the nearest ancestor with a `.git`) down to `cwd`. Later files win in Codex.
 */
export function discoverConfigs(cwd: string, codexHome: string): FoundConfigs {
  const found: FoundConfigs = { paths: [], errors: [] };
  const home = realPath(codexHome);
  const project = projectDirectories(cwd).filter((path) => realPath(path) !== home);
  for (const directory of [codexHome, ...project].filter(isDirectory)) {
    const { paths, errors } = codexDirectoryFiles(directory, directory === codexHome);
    for (const path of paths) found.paths.push(displayPath(path, cwd));
    for (const error of errors) found.errors.push(error);
  }
  return found;
}

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

function displayPath(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  return shown.startsWith(`..${sep}`) ? path : shown;
}
