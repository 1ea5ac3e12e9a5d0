import type * as childProcessModule from "node:child_process";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { Readable } from "node:stream";
import type { Environment } from "./environment.ts";
import { endTree, guardTree } from "./process-tree.ts";
import type { ResolvedCommand } from "./resolve-command.ts";

/** Bytes of stdout above which the output cannot be a token. */
export const stdoutLimit = 1024 * 1024;

/** Bytes of stderr that are kept; the rest is read and dropped, so that the command does not block. */
const stderrLimit = 64 * 1024;

/** The longest delay that a timer can take. */
const longestDelay = 2 ** 31 - 1;

/** Milliseconds to wait for a killed process to be gone; one that hangs in the kernel would hold everything up. */
const endingMs = 2000;

/** How a run ended. */
export type Ending =
  | { readonly kind: "exit"; readonly code: number }
  | { readonly kind: "signal"; readonly signal: NodeJS.Signals }
  | { readonly kind: "spawn"; readonly error: unknown }
  | { readonly kind: "timeout" | "too-large" | "aborted" };

export interface CommandRun {
  readonly ending: Ending;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  /** True when there was more on stderr. */
  readonly stderrCut: boolean;
  readonly durationMs: number;
}

export interface RunOptions {
  readonly env: Environment;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Runs a command without a shell until its outputs are closed. Never rejects. */
export async function runCommand(command: ResolvedCommand, options: RunOptions): Promise<CommandRun> {
  // Loaded when needed: it takes as long as everything else that a start of the command line does.
  const childProcess = await import("node:child_process");
  const started = performance.now();
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  let stdoutSize = 0;
  let stderrSize = 0;

  const ending = await new Promise<Ending>((resolve) => {
    const { signal } = options;
    if (signal.aborted) return resolve({ kind: "aborted" });
    const guard = guardTree(childProcess);
    const fail = (error: unknown): void => {
      guard.release();
      resolve({ kind: "spawn", error });
    };
    let child: childProcessModule.ChildProcessByStdio<null, Readable, Readable>;
    try {
      child = start(childProcess, command, options.env);
    } catch (error) {
      return fail(error);
    }
    const { pid } = child;
    child.on("error", (error) => {
      if (pid === undefined) fail(error);
    });
    if (pid === undefined) return;
    guard.watch(pid);

    let ended: Ending | undefined;
    let finished = false;
    let giveUp: NodeJS.Timeout | undefined;
    const onAbort = (): void => stop({ kind: "aborted" });
    const clearDeadline = setDeadline(options.timeoutMs, () => stop({ kind: "timeout" }));
    signal.addEventListener("abort", onAbort, { once: true });
    child.stdout.on("data", (chunk: Buffer) => {
      stdoutSize += chunk.length;
      if (stdoutSize > stdoutLimit) stop({ kind: "too-large" });
      else stdout.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      if (stderrSize < stderrLimit) stderr.push(chunk.subarray(0, stderrLimit - stderrSize));
      stderrSize += chunk.length;
    });
    child.once("close", (code, signalName) => {
      finish(signalName ? { kind: "signal", signal: signalName } : { kind: "exit", code: code ?? 0 });
    });

    function stop(reason: Ending): void {
      if (ended) return;
      ended = reason;
      endTree(pid as number, childProcess);
      // Whoever left the group may still hold them open.
      child.stdout.destroy();
      child.stderr.destroy();
      giveUp = setTimeout(() => finish(reason), endingMs);
    }

    function finish(natural: Ending): void {
      if (finished) return;
      finished = true;
      ended ??= natural;
      clearTimeout(giveUp);
      clearDeadline();
      signal.removeEventListener("abort", onAbort);
      guard.release();
      resolve(ended);
    }
  });
  return {
    ending,
    stdout: Buffer.concat(stdout),
    stderr: Buffer.concat(stderr),
    stderrCut: stderrSize > stderrLimit,
    durationMs: performance.now() - started,
  };
}

function start(
  childProcess: typeof childProcessModule,
  { name, program, missing, args, cwd }: ResolvedCommand,
  env: Environment,
): childProcessModule.ChildProcessByStdio<null, Readable, Readable> {
  if (program === undefined) throw systemError(missing ?? "ENOENT");
  const posix = process.platform !== "win32";
  if (posix && needsShell(program)) throw systemError("ENOEXEC");
  return childProcess.spawn(program, args, {
    cwd,
    env: { ...env },
    argv0: /[\\/]/.test(name) ? program : name,
    stdio: ["ignore", "pipe", "pipe"],
    shell: false,
    windowsHide: true,
    // Makes it the leader of a process group, which can be ended as a whole.
    detached: posix,
  });
}

/** A text file without `#!`: the kernel refuses it, and the C library would then hand it to a shell. */
function needsShell(program: string): boolean {
  const bytes = Buffer.alloc(256);
  let file: number | undefined;
  try {
    // Opening a pipe would wait for its writer.
    if (!statSync(program).isFile()) return false;
    file = openSync(program, "r");
    const head = bytes.subarray(0, readSync(file, bytes));
    return !head.includes(0) && head.toString("latin1", 0, 2) !== "#!";
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function systemError(code: "ENOENT" | "EACCES" | "ENOEXEC"): Error {
  return Object.assign(new Error(code), { code });
}

/** Calls back after a time of any length. */
function setDeadline(ms: number, expire: () => void): () => void {
  let left = ms;
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    const delay = Math.min(left, longestDelay);
    left -= delay;
    // The step by setImmediate lets in what has arrived while this process was too busy to look.
    timer = setTimeout(() => (left > 0 ? wait() : setImmediate(expire)), delay);
  };
  wait();
  return () => clearTimeout(timer);
}
