import { existsSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import type { FileKind } from "../kinds/index.ts";
import { kindOfFile, kindOfName } from "../kinds/kind-of-file.ts";
import type { CodexFolder } from "../kinds/kind.ts";
import { mayBeCodexDirectoryName, withoutAttributes } from "./codex-directory.ts";
import { realPath } from "./file-facts.ts";

/**
 * What kind of file Codex takes `path` for, judged by its name and place.
 *
 * @param path Absolute path; the file need not exist.
 * @param codexHome Absolute path of the user's Codex directory.
 */
export function inferKind(path: string, codexHome: string): FileKind {
  return kindInference(codexHome)(path) ?? "config";
}

/** The same for many files, and undefined where neither name nor place tells the kind: what is to know of the user's Codex directory is looked up once. */
export function kindInference(codexHome: string): (path: string) => FileKind | undefined {
  const kindOfPlace = placeInference(codexHome);
  return (path) => kindOfPlace(path) ?? kindOfName(withoutAttributes(basename(path)));
}

/** The kind of file that Codex reads at a path; undefined where that is none of its places, whatever the name. */
export function placeInference(codexHome: string): (path: string) => FileKind | undefined {
  let userConfig: string | false | undefined;
  // Dotfile managers link ~/.codex/config.toml to a file that lives elsewhere.
  const isUserConfig = (path: string): boolean => {
    userConfig ??= realPath(join(codexHome, "config.toml")) ?? false;
    return userConfig !== false && realPath(path) === userConfig;
  };
  return (path) => {
    const name = withoutAttributes(basename(path));
    for (let directory = dirname(path), last = ""; directory !== last; directory = dirname(directory)) {
      last = directory;
      const folder = codexFolder(directory, codexHome);
      const below = folder && join(relative(directory, dirname(path)), name).replaceAll(sep, "/");
      const kind = folder && kindOfFile(folder, below as string);
      if (kind) return kind === "project-config" && isUserConfig(path) ? "config" : kind;
    }
    return undefined;
  };
}

/** The nearest directory above a path that is one of Codex's folders. */
export function codexDirectoryAbove(path: string, codexHome: string): string | undefined {
  for (let directory = dirname(path), last = ""; directory !== last; directory = dirname(directory)) {
    last = directory;
    if (codexFolder(directory, codexHome)) return directory;
  }
  return undefined;
}

/** Which of Codex's folders a directory is, judged by its path. */
export function codexFolder(directory: string, codexHome: string): CodexFolder | undefined {
  if (directory === codexHome) return "home";
  if (directory === "/etc/codex") return "system";
  const name = basename(directory);
  if (name === ".codex") return isStowPackage(dirname(directory)) ? "home" : "project";
  // How dotfile managers and repositories name the user's.
  return mayBeCodexDirectoryName(name) ? "home" : undefined;
}

/** GNU Stow and its like keep `~/.codex` as `codex/.codex`. A project called `codex` is the root of a repository. */
function isStowPackage(directory: string): boolean {
  return basename(directory) === "codex" && !existsSync(join(directory, ".git"));
}
