import { isWindowsPath } from "../support/filesystem-path.ts";

/** Names that stand for paths in a permission profile. */
export const PATH_TOKENS: readonly string[] = [":root", ":minimal", ":workspace_roots", ":tmpdir", ":slash_tmp"];

/** Whether a path stands for the folders of the workspace, by its name or by the older one. */
export function isWorkspaceRoots(path: string): boolean {
  return path === ":workspace_roots" || path === ":project_roots";
}

/** Whether Codex knows a name, older ones included. */
export function isPathToken(path: string): boolean {
  return isWorkspaceRoots(path) || PATH_TOKENS.includes(path);
}

/** What a path of a permission profile starts with. `windows` paths are absolute on Windows only. */
export type PathKind = "token" | "absolute" | "windows" | "relative";

export function pathKind(path: string): PathKind {
  if (path.startsWith(":")) return "token";
  if (path.startsWith("/") || path === "~" || path.startsWith("~/")) return "absolute";
  return isWindowsPath(path) ? "windows" : "relative";
}

/** Whether an absolute path starts with what would be a drive on Windows, such as `/c:/`; Codex cannot handle those. */
export function startsWithDrive(path: string): boolean {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return path.startsWith("/") && /^[A-Za-z][:|]$/.test(segments[0] ?? "");
}

/** Whether patterns can be nested in a path. */
export function takesPatterns(path: string): boolean {
  return !/[*?[\]{}\\]/.test(path);
}

/** Whether Codex reads a path as a pattern. */
export function isPattern(path: string): boolean {
  return /[*?[\]]/.test(path);
}

/** A path without the trailing `/**` that stands for everything below it. */
export function withoutSubtree(path: string): string {
  return path.endsWith("/**") ? path.slice(0, -3) : path;
}

/** Whether nothing but `deny` can stand at a path: it is a pattern, and not one of everything below a folder. */
export function canOnlyBeDenied(path: string): boolean {
  return isPattern(withoutSubtree(path));
}

/** Whether a path can stand below another one: relative, and without `.` at its start and `..` anywhere. */
export function isDescendant(path: string): boolean {
  const [first, ...rest] = path.split("/");
  return first !== "" && first !== "." && first !== ".." && !rest.includes("..");
}

/** Whether nested entries are possible below a path. */
export function takesNested(path: string): boolean {
  return isWorkspaceRoots(path) || !PATH_TOKENS.includes(path);
}
