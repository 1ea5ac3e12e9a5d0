import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Waits until something is so; gives up only when it surely never will be. */
export async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1500; tries++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never came true: ${condition}`);
}

/** The process id that a command has written to a file, once it has. */
export async function pidIn(file: string): Promise<number> {
  await until(() => existsSync(file) && /^\d+\s*\n$/.test(readFileSync(file, "utf8")));
  return Number(readFileSync(file, "utf8"));
}

/** Whether a process runs; one that has ended and whom nobody has waited for does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    const state = execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
    return !state.trim().startsWith("Z");
  } catch {
    return false;
  }
}
