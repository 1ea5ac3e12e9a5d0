import { statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import type { FileKind } from "../../lint-options.ts";
import type { LayerSet } from "../../layers/layer-set.ts";
import type { UnreadFile } from "../../layers/unread-files.ts";
import { IoError, ioError } from "../errors.ts";
import type { CliIo } from "../io.ts";
import { isCodexDirectoryName, withoutAttributes } from "../../files/codex-directory.ts";
import { codexHome } from "../../files/codex-home.ts";
import { isDirectory } from "../../files/file-facts.ts";
import { kindInference } from "../../files/file-kind.ts";
import { DeclaredRoles } from "./declared-roles.ts";
import { findConfigs } from "./find-configs.ts";

/** A file to check. */
export interface InputFile {
  /** The path as it was given, or found below a path that was given. */
  readonly path: string;
  /** Absolute path, or undefined for stdin. */
  readonly absolute: string | undefined;
  readonly kind: FileKind;
  /** Neither an option nor the path has told the kind. */
  readonly isAssumed?: true;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  /** What could not be found or read; the files are to be checked all the same. */
  readonly errors: readonly Error[];
  /** Directories were searched for them. */
  readonly isSearched?: boolean;
  /** The start of Codex that the files are of, where no files are named. */
  readonly set?: LayerSet;
  /** Files with a name of Codex's that it does not read where they are. */
  readonly unread?: readonly UnreadFile[];
}

export interface InputOptions {
  /** Overrides the kind that the path tells. */
  readonly kind?: FileKind | undefined;
  /** The path that stands for stdin. */
  readonly stdinFilename?: string | undefined;
}

/** The files that the arguments stand for, each once and in the order given; without arguments, those that Codex reads. */
export async function resolveInputs(args: readonly string[], options: InputOptions, io: CliIo): Promise<Inputs> {
  const home = codexHome(io);
  const kindOf = kindInference(home);
  const files = new Map<string, InputFile>();
  const errors: Error[] = [];
  const add = (path: string): void => {
    const absolute = resolve(io.cwd, path);
    if (!files.has(absolute))
      files.set(absolute, { path, absolute, ...toldOrAssumed(options.kind ?? kindOf(absolute)) });
  };
  const addFound = (found: { readonly paths: readonly string[]; readonly errors: readonly Error[] }): void => {
    for (const path of found.paths) add(path);
    for (const error of found.errors) errors.push(error);
  };

  if (args.length === 0) {
    const { discoverSet } = await import("../layers/discover-set.ts");
    const found = discoverSet(io.cwd, io);
    addFound(found);
    if (found.paths.length === 0) errors.push(nothingHere(home));
    tellRoles(files, options, io);
    return { files: [...files.values()], errors, set: found.set, unread: found.unread };
  }
  let isSearched = false;
  for (const arg of args) {
    if (arg === "-") {
      files.set("-", stdinInput(options, io, kindOf));
      continue;
    }
    try {
      if (arg === "") throw new IoError("an argument is empty; name a file, a directory, or `-` for stdin");
      const absolute = resolve(io.cwd, arg);
      if (!isSearchable(absolute) || standsForConfig(absolute, home)) {
        add(arg);
        continue;
      }
      const found = await findConfigs(absolute, home);
      if (found.paths.length === 0 && found.errors.length === 0 && basename(absolute) === "config.toml") {
        add(arg);
        continue;
      }
      isSearched = true;
      addFound({ paths: found.paths.map((path) => displayBelow(arg, absolute, path)), errors: found.errors });
      if (found.paths.length === 0 && found.errors.length === 0) errors.push(nothingBelow(arg, absolute));
    } catch (error) {
      errors.push(error instanceof IoError ? error : ioError("read", arg, error));
    }
  }
  tellRoles(files, options, io);
  return { files: [...files.values()], errors, isSearched };
}

/** Gives the files of roles that a configuration names their kind: they need less than those that Codex finds. */
function tellRoles(files: Map<string, InputFile>, { kind }: InputOptions, io: CliIo): void {
  const all = [...files.values()];
  const isOpen = (file: InputFile): boolean => file.isAssumed === true || file.kind === "agent-role";
  if (kind !== undefined || !all.some(isOpen)) return;
  const roles = new DeclaredRoles(io.home, codexHome(io));
  const named = new Set(
    all.flatMap((file) => (file.absolute !== undefined && !isOpen(file) ? roles.namedBy(file.absolute) : [])),
  );
  for (const [key, file] of files) {
    if (file.absolute === undefined || !isOpen(file)) continue;
    const isNamed = named.has(file.absolute) || (file.kind === "agent-role" && roles.isNamedBeside(file.absolute));
    if (isNamed) files.set(key, { path: file.path, absolute: file.absolute, kind: "declared-role" });
  }
}

/** @throws what the system says of a path that leads nowhere. */
function isSearchable(absolute: string): boolean {
  try {
    return statSync(absolute).isDirectory();
  } catch (error) {
    // Links in a circle are for the reader to tell.
    if (error instanceof Error && "code" in error && error.code === "ELOOP") return false;
    throw error;
  }
}

/** Whether Codex takes the path for its configuration, even if it is a directory. */
function standsForConfig(absolute: string, home: string): boolean {
  const parent = dirname(absolute);
  const name = withoutAttributes(basename(absolute));
  const own = parent === home || parent === "/etc/codex";
  return name === "config.toml"
    ? own || isCodexDirectoryName(basename(parent))
    : parent === home && name.endsWith(".config.toml");
}

function stdinInput(options: InputOptions, io: CliIo, kindOf: (path: string) => FileKind | undefined): InputFile {
  const name = options.stdinFilename;
  const kind = options.kind ?? (name === undefined ? undefined : kindOf(resolve(io.cwd, name)));
  return { path: name ?? "<stdin>", absolute: undefined, ...toldOrAssumed(kind) };
}

function toldOrAssumed(kind: FileKind | undefined): Pick<InputFile, "kind" | "isAssumed"> {
  return kind === undefined ? { kind: "config", isAssumed: true } : { kind };
}

/** Keeps the way the user wrote the directory: `.` stays short, `sub/` and `../x` stay relative. */
function displayBelow(arg: string, absolute: string, path: string): string {
  return isAbsolute(arg) ? path : join(arg, path.slice(absolute.length));
}

function nothingHere(home: string): IoError {
  return new IoError(`nothing to check: there is no .codex/config.toml here, and none in ${home}`);
}

function nothingBelow(arg: string, absolute: string): IoError {
  const candidate = join(absolute, "config.toml");
  const advice =
    !isDirectory(candidate) && statSync(candidate, { throwIfNoEntry: false })
      ? `; ${join(arg, "config.toml")} is not in a .codex directory, name the file to check it`
      : ` (looked for ${basename(absolute) === ".codex" ? "" : ".codex/"}config.toml, requirements.toml, managed_config.toml)`;
  return new IoError(`nothing to check in ${arg}${advice}`);
}
