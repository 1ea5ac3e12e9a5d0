import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { FileKind } from "../../lint-options.ts";
import { UsageError } from "../errors.ts";
import { codexHome } from "../../files/codex-home.ts";
import { projectDirectories } from "../inputs/project-directories.ts";
import { inferKind } from "../../files/file-kind.ts";
import type { CliIo } from "../io.ts";

/** Which file to edit; the user's own where nothing is said. */
export interface TargetOptions {
  readonly file?: string;
  readonly profile?: string;
  readonly project?: boolean;
}

/** A file to edit, which need not exist. */
export interface TargetFile {
  /** As it is shown. */
  readonly path: string;
  readonly absolute: string;
  readonly kind: FileKind;
}

/** @throws UsageError for options that exclude each other, or a profile's name that is none. */
export function targetFile({ file, profile, project }: TargetOptions, io: CliIo): TargetFile {
  const given = [file !== undefined && "--file", profile !== undefined && "--profile", project && "--project"];
  const [first, second] = given.filter(Boolean);
  if (second) throw new UsageError(`${first} and ${second} exclude each other`);
  const home = codexHome(io);
  if (file === "" || file === "-") throw new UsageError("--file takes the path of a file");
  if (file !== undefined) return target(resolve(io.cwd, file), file);
  if (project) return target(projectFile(io.cwd));
  if (profile === undefined) return target(join(home, "config.toml"));
  if (!/^[\w-]+$/.test(profile)) throw new UsageError("a profile's name consists of letters, digits, - and _");
  return target(join(home, `${profile}.config.toml`));

  function target(absolute: string, path = shown(absolute, io.cwd)): TargetFile {
    return { path, absolute, kind: inferKind(absolute, home) };
  }
}

/** The file of the nearest folder that has one, else that of the project's root. */
function projectFile(cwd: string): string {
  const files = projectDirectories(cwd).map((directory) => join(directory, "config.toml"));
  return files.findLast((path) => existsSync(path)) ?? (files[0] as string);
}

function shown(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute);
  return path.startsWith(`..${sep}`) ? absolute : path;
}
