import type { JsonValue } from "../../../src/models/field-meta.ts";
import type { LayerOptions } from "../../../src/layers/layer-options.ts";
import { MemoryFiles } from "./memory-files.ts";

/** A set of files with the way that Codex is started; paths are relative to a root that `$ROOT` stands for in texts. */
export interface LayerCase {
  readonly id: string;
  /** `home/` is the user's Codex directory, `etc/` that of the machine. */
  readonly files?: Readonly<Record<string, string>>;
  /** Directories that get a `.git`. */
  readonly git?: readonly string[];
  readonly dirs?: readonly string[];
  readonly links?: Readonly<Record<string, string>>;
  /** Linked worktrees, each with its repository. */
  readonly worktrees?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | null>>;
  /** The directory to tell about, where it is another one; null for none. */
  readonly read_cwd?: string | null;
  readonly answer?: LayerAnswer;
}

interface Verdict {
  readonly ok: boolean;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly detail?: string;
}

/** What Codex says of a set. */
export interface LayerAnswer {
  readonly startup: Verdict;
  readonly strict: Verdict;
  readonly config?: JsonValue;
  readonly origins?: Readonly<Record<string, string>>;
  /** The highest first. */
  readonly layers?: readonly { readonly layer: string; readonly config: JsonValue; readonly disabled?: string }[];
}

const ROOT = "/mnt";

/** The surroundings of a set, in memory. */
export function optionsOf(set: LayerCase): LayerOptions {
  const files = filesOf(set);
  const cwd = pathOf(set.cwd ?? (files.kind(`${ROOT}/repo`) === "directory" ? "repo" : ""));
  const env = { CODEX_HOME: `${ROOT}/home`, ...set.env };
  return { files, cwd, home: `${ROOT}/user`, codexHome: env.CODEX_HOME?.replaceAll("$ROOT", ROOT), ...switchesOf(set) };
}

/** A text of ours with `$ROOT` for the root, as Codex's answers have it. */
export function withRootName(text: string): string {
  return text.replaceAll(ROOT, "$ROOT");
}

function filesOf(set: LayerCase): MemoryFiles {
  const files = new MemoryFiles();
  for (const directory of ["home", "user"]) files.addDirectory(pathOf(directory));
  for (const directory of set.dirs ?? []) files.addDirectory(pathOf(directory));
  for (const directory of set.git ?? []) {
    const git = `${pathOf(directory)}/.git`;
    files.addFile(`${git}/HEAD`, bytesOf("ref: refs/heads/main\n"));
    files.addDirectory(`${git}/objects`);
    files.addDirectory(`${git}/refs`);
  }
  for (const [worktree, repository] of Object.entries(set.worktrees ?? {})) {
    const own = `${pathOf(repository)}/.git/worktrees/${worktree.split("/").at(-1)}`;
    files.addFile(`${pathOf(worktree)}/.git`, bytesOf(`gitdir: ${own}\n`));
    files.addFile(`${own}/HEAD`, bytesOf("ref: refs/heads/wt\n"));
    files.addFile(`${own}/commondir`, bytesOf("../..\n"));
  }
  // Links before the files that are written through them.
  for (const [path, text] of Object.entries(set.files ?? {})) files.addFile(pathOf(path), bytesOf(text));
  for (const [path, target] of Object.entries(set.links ?? {}))
    files.addLink(pathOf(path), target.replaceAll("$ROOT", ROOT));
  files.addDirectory(pathOf(set.cwd ?? ""));
  return files;
}

function switchesOf({ args = [] }: LayerCase): Pick<LayerOptions, "overrides" | "enable" | "disable" | "profile"> {
  const overrides: string[] = [];
  const enable: string[] = [];
  const disable: string[] = [];
  let profile: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const [, name = args[i], joined] = /^(--[a-z]+)=(.*)$/s.exec(args[i] ?? "") ?? [];
    const value = (joined ?? args[++i] ?? "").replaceAll("$ROOT", ROOT);
    if (name === "-c" || name === "--config") overrides.push(value);
    else if (name === "--enable") enable.push(value);
    else if (name === "--disable") disable.push(value);
    else if (name === "-p" || name === "--profile") profile = value;
    else throw new Error(`the argument ${name} is not known`);
  }
  return { overrides, enable, disable, profile };
}

function pathOf(path: string): string {
  if (path === "etc" || path.startsWith("etc/")) return `/etc/codex${path.slice(3)}`;
  return path === "" ? ROOT : `${ROOT}/${path}`;
}

/** The bytes of a text, in which a lone surrogate stands for a byte that is no UTF-8. */
function bytesOf(text: string): Uint8Array {
  const parts = text.replaceAll("$ROOT", ROOT).split(/([\udc80-\udcff])(?<![\ud800-\udbff]\1)/);
  return Buffer.concat(
    parts.map((part, index) => (index % 2 === 1 ? Buffer.from([part.charCodeAt(0) & 0xff]) : Buffer.from(part))),
  );
}
