import { join, resolve } from "node:path";

/** Where a program runs. */
interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly home: string;
}

/** The user's Codex directory: `$CODEX_HOME`, or `~/.codex` when that is unset or empty. */
export function codexHome({ env, cwd, home }: Surroundings): string {
  const set = env["CODEX_HOME"];
  return set ? resolve(cwd, set) : join(home, ".codex");
}
