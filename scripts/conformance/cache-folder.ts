import { homedir } from "node:os";
import { join } from "node:path";

/** Where the installs of a Codex release and its answers are kept between runs. */
export function cacheFolder(version: string): string {
  const base = process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
  return join(base, "codex-config", version);
}
