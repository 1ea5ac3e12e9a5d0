import type { Platform } from "../lint-options.ts";

/** The values of `--platform`. */
export const platforms = ["posix", "windows"] as const satisfies readonly Platform[];

/** What this machine is. */
export function hostPlatform(): Platform {
  return process.platform === "win32" ? "windows" : "posix";
}
