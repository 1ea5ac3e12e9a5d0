import { join, resolve } from "node:path";
import type { CliIo } from "../io.ts";

/** The user's Codex directory: `$CODEX_HOME`, or `~/.codex` when that is unset or empty. */
export function codexHome(io: Pick<CliIo, "env" | "cwd" | "home">): string {
  const set = io.env["CODEX_HOME"];
  return set ? resolve(io.cwd, set) : join(io.home, ".codex");
}
