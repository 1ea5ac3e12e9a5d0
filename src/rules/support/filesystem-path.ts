import type { Platform } from "../../lint-options.ts";

export function isWindowsPath(path: string): boolean {
  return /^(?:[A-Za-z]:[\\/]|\\\\)/.test(path);
}

/**
 * Whether Codex takes a path for an absolute one. What it makes of a path that starts with `/` on Windows has not been
 * measured; such a path passes.
 */
export function isAbsolutePath({ platform }: { readonly platform?: Platform }, path: string): boolean {
  return path.startsWith("/") || (platform === "windows" && isWindowsPath(path));
}

/** What to add to a finding about a path that would be in order on Windows. */
export const WINDOWS_HINT =
  "Only Codex on Windows takes this path; for a file that is used there, check with `--platform windows`.";
