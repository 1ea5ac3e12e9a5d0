import { decodeUtf8 } from "../toml/decode.ts";
import type { LayerFiles } from "./layer-files.ts";
import type { Paths } from "./paths.ts";
import { isCheckout } from "./project-root.ts";

/** A checkout of a git repository. */
export interface Checkout {
  /** The directory that has the `.git`. */
  readonly root: string;
  /** The directory of the repository's own checkout, which is another one where `root` is a linked worktree. */
  readonly main: string;
}

/** The checkout around a directory; undefined where there is none, or one of a repository without a checkout of its own. */
export function checkoutAround(cwd: string, files: LayerFiles, paths: Paths): Checkout | undefined {
  for (const root of paths.upwards(cwd)) {
    if (!isCheckout(root, files, paths)) continue;
    const main = mainOf(root, files, paths);
    return main === undefined ? undefined : { root, main };
  }
  return undefined;
}

function mainOf(root: string, files: LayerFiles, paths: Paths): string | undefined {
  const git = paths.resolve(root, ".git");
  if (files.kind(git) === "directory") return root;
  const link = /^gitdir:(.*)$/s.exec(textOf(git, files) ?? "")?.[1]?.trim();
  if (link === undefined) return undefined;
  const directory = paths.resolve(root, link);
  const common = textOf(paths.resolve(directory, "commondir"), files);
  const back = textOf(paths.resolve(directory, "gitdir"), files);
  if (common === undefined || back === undefined) return undefined;
  // Else any directory could pass for a worktree of a repository that is trusted.
  if (files.real(paths.resolve(directory, back)) !== files.real(git)) return undefined;
  const shared = paths.resolve(directory, common);
  return paths.name(shared) === ".git" ? paths.parent(shared) : undefined;
}

/** The text of a file of git's, without the space around it. */
function textOf(path: string, files: LayerFiles): string | undefined {
  const bytes = files.read(path);
  return bytes instanceof Error ? undefined : decodeUtf8(bytes).text.trim();
}
