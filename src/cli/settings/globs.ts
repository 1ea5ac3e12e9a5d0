import { relative, sep } from "node:path";
import picomatch from "picomatch/posix.js";

/** Tells whether a file belongs to a pattern. */
export type FileMatcher = (absolute: string) => boolean;

/**
 * A matcher for files.
 *
 * @param pattern A glob, relative to `folder`; without a `/` it is for that name in any folder.
 * @param folder Absolute path; no pattern is for files outside of it.
 * @param whole Whether a pattern that stands for a folder is for all that is in it.
 */
export function fileMatcher(pattern: string, folder: string, whole: boolean): FileMatcher {
  const text = withoutSlashes(pattern.replace(/^\.\//, ""));
  // `.codex` starts with a dot, and there is no use for a pattern that starts with `!`.
  const matches = picomatch(text, { dot: true, nonegate: true, basename: !text.includes("/") });
  return (absolute) => {
    const path = relative(folder, absolute).split(sep).join("/");
    if (path === "" || path.startsWith("../") || path === ".." || /^([A-Za-z]:|\/)/.test(path)) return false;
    return matches(path) || (whole && foldersOf(path).some((parent) => matches(parent)));
  };
}

function withoutSlashes(pattern: string): string {
  let end = pattern.length;
  while (pattern[end - 1] === "/") end--;
  return pattern.slice(0, end);
}

function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
