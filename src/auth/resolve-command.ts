import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join, resolve, sep } from "node:path";
import type { ModelProviderAuthInfo } from "../config-types.ts";
import { type Environment, variable } from "./environment.ts";

/** What a command is resolved against. */
export interface CommandSurroundings {
  /** Absolute path of the folder of the file that defines the command; an explicit relative `cwd` starts there. */
  readonly configDirectory: string | undefined;
  /** Absolute path of the folder to run in when there is no `cwd`. */
  readonly workingDirectory: string;
  /** Absolute path of the home directory, for `~` in `cwd`. */
  readonly home: string;
  readonly env: Environment;
}

/** A command as the operating system gets it. */
export interface ResolvedCommand {
  /** The command as it is named in the configuration and in messages. */
  readonly name: string;
  /** Path of the program; undefined when a bare name is not on PATH. */
  readonly program: string | undefined;
  /** Set when the program is undefined: what a search by the operating system would end with. */
  readonly missing?: "ENOENT" | "EACCES";
  readonly args: readonly string[];
  /** Absolute path of the folder to run in. */
  readonly cwd: string;
}

/**
 * Says which program runs where, as Codex would decide. Reads the file system for names to be looked up on PATH only.
 *
 * @throws TypeError when `cwd` is relative and there is no `configDirectory`.
 */
export function resolveCommand(info: ModelProviderAuthInfo, surroundings: CommandSurroundings): ResolvedCommand {
  const { command: name, args = [] } = info;
  const cwd = workingDirectory(info.cwd, surroundings);
  if (isAbsolute(name)) return { name, program: name, args, cwd };
  // Joined as text: what the program sees as its own path keeps `./` and `..`.
  if (hasSeparator(name)) return { name, program: (cwd.endsWith(sep) ? cwd : cwd + sep) + name, args, cwd };
  return { name, ...searchPath(name, cwd, surroundings.env), args, cwd };
}

function workingDirectory(cwd: string | undefined, { configDirectory, ...rest }: CommandSurroundings): string {
  if (cwd === undefined) return rest.workingDirectory;
  if (isAbsolute(cwd)) return resolve(cwd);
  if (/^~(?:[\\/]|$)/.test(cwd)) return join(rest.home, cwd.slice(1));
  if (configDirectory === undefined) {
    throw new TypeError(`configDirectory is needed for the relative cwd \`${cwd}\` of a provider auth command`);
  }
  return resolve(configDirectory, cwd);
}

function hasSeparator(name: string): boolean {
  return name.includes("/") || (process.platform === "win32" && name.includes("\\"));
}

/** Searches as `execvp` does; relative and empty entries of PATH start at `cwd`. */
function searchPath(name: string, cwd: string, env: Environment): Pick<ResolvedCommand, "program" | "missing"> {
  const windows = process.platform === "win32";
  const path = variable(env, "PATH") ?? (windows ? "" : "/usr/local/bin:/bin:/usr/bin");
  let missing: "ENOENT" | "EACCES" = "ENOENT";
  for (const entry of path.split(delimiter)) {
    if (windows && entry === "") continue;
    for (const file of windows && !/\.[^.]+$/.test(name) ? [`${name}.exe`, `${name}.com`] : [name]) {
      const program = resolve(cwd, entry, file);
      const found = look(program);
      if (found === "program") return { program };
      if (found === "other") missing = "EACCES";
    }
  }
  return { program: undefined, missing };
}

function look(path: string): "program" | "other" | "nothing" {
  try {
    if (!statSync(path).isFile()) return "other";
    accessSync(path, constants.X_OK);
    return "program";
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EACCES" ? "other" : "nothing";
  }
}
