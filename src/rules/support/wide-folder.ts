/** How much a folder holds: all files of a machine, or all of a person. */
export type Width = "everything" | "home";

/** Codex calls all files `:root` in the profiles of permissions. */
const EVERYTHING = /^(?::root|[/\\]+\.?|[A-Za-z]:[/\\]*)$/;
const HOME =
  /^(?:~|\/root|\/(?:home|Users|export\/home|var\/home|mnt\/c\/Users)(?:\/[^/]+)?|[A-Za-z]:[/\\]Users(?:[/\\][^/\\]+)?)$/i;

/** Whether a folder is the root of all files, or somebody's home, by its path alone. */
export function widthOf(path: string): Width | undefined {
  if (EVERYTHING.test(path)) return "everything";
  return HOME.test(/[/\\]$/.test(path) ? path.slice(0, -1) : path) ? "home" : undefined;
}
