import type { FileTarget } from "./file-target.ts";
import type { LayerCase } from "./layer-case.ts";

/** The directory that a set is put into. */
export const ROOT = "/mnt";
/** The machine's directory of Codex. */
const SYSTEM = "/etc/codex";

/** Puts the files of a set where its texts say that they are. */
export function putFiles(set: LayerCase, target: FileTarget): void {
  for (const directory of ["home", "user"]) target.addDirectory(pathOf(directory));
  for (const directory of set.dirs ?? []) target.addDirectory(pathOf(directory));
  for (const directory of set.git ?? []) {
    const git = `${pathOf(directory)}/.git`;
    target.addFile(`${git}/HEAD`, bytesOf("ref: refs/heads/main\n"));
    target.addDirectory(`${git}/objects`);
    target.addDirectory(`${git}/refs`);
  }
  for (const [worktree, repository] of Object.entries(set.worktrees ?? {})) {
    const own = `${pathOf(repository)}/.git/worktrees/${worktree.split("/").at(-1)}`;
    target.addFile(`${pathOf(worktree)}/.git`, bytesOf(`gitdir: ${own}\n`));
    target.addFile(`${own}/HEAD`, bytesOf("ref: refs/heads/wt\n"));
    target.addFile(`${own}/commondir`, bytesOf("../..\n"));
    target.addFile(`${own}/gitdir`, bytesOf(`${pathOf(worktree)}/.git\n`));
  }
  for (const [path, text] of Object.entries(set.files ?? {})) target.addFile(pathOf(path), bytesOf(text));
  for (const [path, to] of Object.entries(set.links ?? {})) target.addLink(pathOf(path), withRoot(to));
}

/** A path of a set, in the directory that it is put into. */
export function pathOf(path: string): string {
  if (path === "etc" || path.startsWith("etc/")) return `${SYSTEM}${path.slice(3)}`;
  return path === "" ? ROOT : `${ROOT}/${path}`;
}

export function withRoot(text: string): string {
  return text.replaceAll("$ROOT", ROOT);
}

/** A text with `$ROOT` for the root, as recorded answers have it. */
export function withRootName(text: string): string {
  return text.replaceAll(ROOT, "$ROOT");
}

/** The bytes of a text, in which a lone surrogate stands for a byte that is no UTF-8. */
function bytesOf(text: string): Uint8Array {
  const parts = withRoot(text).split(/([\udc80-\udcff])(?<![\ud800-\udbff]\1)/);
  return Buffer.concat(
    parts.map((part, index) => (index % 2 === 1 ? Buffer.from([part.charCodeAt(0) & 0xff]) : Buffer.from(part))),
  );
}
