import { existsSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import type { FileKind } from "../../lint-options.ts";
import { mayBeCodexDirectoryName, withoutAttributes } from "./codex-directory.ts";
import { realPath } from "./file-facts.ts";

/** The values of `--kind`. */
export const fileKinds = [
  "config",
  "project-config",
  "profile",
  "agent-role",
  "requirements",
] as const satisfies readonly FileKind[];

/**
 * What kind of file Codex takes `path` for, judged by its name and place.
 *
 * @param path Absolute path; the file need not exist.
 * @param codexHome Absolute path of the user's Codex directory.
 */
export function inferKind(path: string, codexHome: string): FileKind {
  return kindInference(codexHome)(path);
}

/** `inferKind` for many files: what is to know of the user's Codex directory is looked up once. */
export function kindInference(codexHome: string): (path: string) => FileKind {
  let userConfig: string | false | undefined;
  const isUserConfig = (path: string): boolean => {
    if (dirname(path) === codexHome) return true;
    // Dotfile managers link ~/.codex/config.toml to a file that lives elsewhere.
    userConfig ??= realPath(join(codexHome, "config.toml")) ?? false;
    return userConfig !== false && realPath(path) === userConfig;
  };
  return (path) => {
    const name = withoutAttributes(basename(path));
    const directory = dirname(path);
    if (isAgentRolePath(directory, codexHome)) return "agent-role";
    if (name === "requirements.toml") return "requirements";
    if (name.endsWith(".config.toml")) return "profile";
    if (name === "config.toml" && basename(directory) === ".codex" && !isUserConfig(path)) {
      return isStowPackage(dirname(directory)) ? "config" : "project-config";
    }
    return "config";
  };
}

function isAgentRolePath(directory: string, codexHome: string): boolean {
  const parts = directory.split(sep);
  if (parts.some((part, index) => part === "agents" && mayBeCodexDirectoryName(parts[index - 1] ?? ""))) return true;
  return (directory + sep).startsWith(join(codexHome, "agents") + sep);
}

/** GNU Stow and its like keep `~/.codex` as `codex/.codex`. A project called `codex` is the root of a repository. */
function isStowPackage(directory: string): boolean {
  return basename(directory) === "codex" && !existsSync(join(directory, ".git"));
}
