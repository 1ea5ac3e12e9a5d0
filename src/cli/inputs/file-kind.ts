import { basename, dirname, join, sep } from "node:path";
import type { FileKind } from "../../lint-options.ts";
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
  const name = basename(path);
  const directory = dirname(path);
  if (isAgentRolePath(directory, codexHome)) return "agent-role";
  if (name === "requirements.toml") return "requirements";
  if (name.endsWith(".config.toml")) return "profile";
  if (name === "config.toml" && basename(directory) === ".codex" && !isUserConfig(path, codexHome)) {
    return "project-config";
  }
  return "config";
}

function isAgentRolePath(directory: string, codexHome: string): boolean {
  const inside = directory + sep;
  return inside.includes(`${sep}.codex${sep}agents${sep}`) || inside.startsWith(join(codexHome, "agents") + sep);
}

function isUserConfig(path: string, codexHome: string): boolean {
  if (dirname(path) === codexHome) return true;
  // Dotfile managers link ~/.codex/config.toml to a file that lives elsewhere.
  const real = realPath(path);
  return real !== undefined && real === realPath(join(codexHome, "config.toml"));
}
