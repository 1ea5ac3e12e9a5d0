import type * as childProcessModule from "node:child_process";

type ChildProcessModule = typeof childProcessModule;

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Ends a process and what it started: its process group, or on Windows its tree. */
export function endTree(pid: number, childProcess: ChildProcessModule, wait = false): void {
  if (process.platform === "win32") {
    const program = `${process.env["SystemRoot"] ?? "C:\\Windows"}\\System32\\taskkill.exe`;
    const args = ["/PID", String(pid), "/T", "/F"];
    if (wait) childProcess.spawnSync(program, args, { stdio: "ignore", windowsHide: true });
    else childProcess.spawn(program, args, { stdio: "ignore", windowsHide: true }).on("error", () => endOne(pid));
  } else {
    endOne(-pid);
  }
}

function endOne(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

const running = new Map<number, ChildProcessModule>();
let guards = 0;

/** Keeps a process from outliving this one. */
export interface TreeGuard {
  /** Call it right after the start. */
  watch(pid: number): void;
  /** Call it when the process has ended. */
  release(): void;
}

/**
 * Sees to it that a process does not outlive this one. It has a group of its own, so an interrupt from the terminal does
 * not reach it. Call it before the start: a signal could come in between.
 */
export function guardTree(childProcess: ChildProcessModule): TreeGuard {
  if (guards++ === 0) {
    process.on("exit", endAll);
    for (const signal of signals) process.prependListener(signal, onSignal);
  }
  let watched: number | undefined;
  return {
    watch(pid) {
      watched = pid;
      running.set(pid, childProcess);
    },
    release() {
      if (watched !== undefined) running.delete(watched);
      if (--guards === 0) removeListeners();
    },
  };
}

function endAll(): void {
  for (const [pid, childProcess] of running) endTree(pid, childProcess, true);
}

function onSignal(signal: NodeJS.Signals): void {
  // Whoever else listens decides whether this process ends.
  if (process.listenerCount(signal) > 1) return;
  endAll();
  removeListeners();
  process.kill(process.pid, signal);
}

function removeListeners(): void {
  process.off("exit", endAll);
  for (const signal of signals) process.off(signal, onSignal);
}
