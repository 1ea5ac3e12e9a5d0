import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { tempTree } from "../cli/support/temp-tree.ts";
import { builtFile } from "../support/built-files.ts";
import { isRunning, pidIn, until } from "./support/processes.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const library = pathToFileURL(builtFile("auth/index.js")).href;

/** Starts a process that waits for a token of a command that never ends. */
async function startParent(more = "") {
  const cwd = tempTree({});
  const file = join(cwd, "pid");
  const code = `
    import { createProviderTokenSource } from ${JSON.stringify(library)};
    const info = { command: "/bin/sh", args: ["-c", "sleep 600 & echo $! > pid; wait"], timeout_ms: 600000 };
    createProviderTokenSource(info).get().catch(() => {});
    ${more}`;
  const parent = spawn(process.execPath, ["--input-type=module", "--eval", code], { cwd, stdio: "ignore" });
  const ended = once(parent, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  return { cwd, parent, ended, command: await pidIn(file) };
}

describe.runIf(process.platform !== "win32")("the command ends with the process that waits for it", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("on %s", async (signal) => {
    const { parent, ended, command } = await startParent();
    parent.kill(signal);
    expect(await ended).toEqual([null, signal]);
    await until(() => !isRunning(command));
  });

  it("on process.exit", async () => {
    const exit = 'import { existsSync } from "node:fs"; setInterval(() => existsSync("go") && process.exit(7), 20);';
    const { cwd, ended, command } = await startParent(exit);
    expect(isRunning(command)).toBe(true);
    writeFileSync(join(cwd, "go"), "");
    expect(await ended).toEqual([7, null]);
    await until(() => !isRunning(command));
  });

  it("but leaves a signal to the program that listens for it", async () => {
    const { parent, ended, command } = await startParent("process.once('SIGTERM', () => process.exit(8));");
    parent.kill("SIGTERM");
    expect(await ended).toEqual([8, null]);
    await until(() => !isRunning(command));
  });
});
