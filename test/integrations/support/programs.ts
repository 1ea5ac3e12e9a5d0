import { spawnSync } from "node:child_process";

/** True when the program can be run; says so when it cannot, so that skipped tests do not go unnoticed. */
export function isInstalled(program: string, args: readonly string[] = ["--version"]): boolean {
  const { status } = spawnSync(program, args, { stdio: "ignore" });
  if (status === 0) return true;
  console.warn(`SKIPPED: ${program} is not installed; what needs it is not tested here`);
  return false;
}

/** The environment without what npm tells the scripts that it runs, which would reach an npm inside. */
export function cleanEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_(?!config_(?:registry|cache)$)|GIT_|CODEX_HOME$|FORCE_COLOR$|NO_COLOR$)/i.test(name),
  );
  return { ...Object.fromEntries(kept), ...more };
}
