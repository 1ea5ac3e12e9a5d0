import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { tempTree } from "../cli/support/temp-tree.ts";
import { nodeCommand, shCommand } from "./support/commands.ts";
import { isRunning, pidIn, until } from "./support/processes.ts";
import { errorOf, failure, tokenOf, watchedSource } from "./support/sources.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

describe.runIf(process.platform !== "win32")("no process is left", () => {
  /** A script that starts a process in the background, writes its id to `pid`, and goes on. */
  const background = (more: string, redirect = ""): string => `sleep 600 ${redirect} & echo $! > pid; ${more}`;

  /** It has been killed, but on a busy machine that takes a moment. */
  const expectEnd = (pid: number): Promise<void> => until(() => !isRunning(pid));

  it("after a time-out: a process in the background that holds stdout or stderr", async () => {
    for (const redirect of ["2>/dev/null", ">/dev/null"]) {
      const cwd = tempTree({});
      const error = await errorOf(shCommand(background("echo tok", redirect), { cwd, timeout_ms: 2000 }));
      expect(error.message).toBe("provider auth command `/bin/sh` timed out after 2000 ms");
      await expectEnd(await pidIn(join(cwd, "pid")));
    }
  });

  it("after a time-out: a tree that ignores other signals", async () => {
    const cwd = tempTree({});
    const script = "trap '' TERM INT HUP; (trap '' TERM INT HUP; echo $$ > pid; while :; do sleep 1; done) & wait";
    expect((await errorOf(shCommand(script, { cwd, timeout_ms: 2000 }))).kind).toBe("timeout");
    await expectEnd(await pidIn(join(cwd, "pid")));
  });

  it.runIf(process.platform === "linux")("in the way: one that left the group does not hold up the error", async () => {
    const cwd = tempTree({});
    const error = await errorOf(shCommand("setsid sleep 600 & echo $! > pid; echo tok", { cwd, timeout_ms: 2000 }));
    expect(error.kind).toBe("timeout");
    process.kill(await pidIn(join(cwd, "pid")));
  });

  it("after too much output", async () => {
    const cwd = tempTree({});
    const { kind } = await errorOf(shCommand(background("while :; do echo xxxxxxxxxxxxxxxxxxxxxxx; done"), { cwd }));
    expect(kind).toBe("too-large");
    await expectEnd(await pidIn(join(cwd, "pid")));
  });

  it("but a helper that closed its outputs may stay", async () => {
    const cwd = tempTree({});
    expect(await tokenOf(shCommand(background("echo tok", ">/dev/null 2>&1"), { cwd }))).toBe("tok");
    const pid = await pidIn(join(cwd, "pid"));
    expect(isRunning(pid)).toBe(true);
    process.kill(pid);
  });

  it("after dispose, which waits for the end", async () => {
    const cwd = tempTree({});
    const source = watchedSource(shCommand(background("sleep 600"), { cwd }));
    const result = failure(source.get());
    const pid = await pidIn(join(cwd, "pid"));
    await source.dispose();
    await expectEnd(pid);
    expect((await result).kind).toBe("aborted");
    expect((await failure(source.get())).kind).toBe("aborted");
  });

  it("after an abort, whose reason is the cause", async () => {
    const cwd = tempTree({});
    const controller = new AbortController();
    const source = watchedSource(shCommand(background("sleep 600"), { cwd }), { signal: controller.signal });
    const result = failure(source.get());
    const pid = await pidIn(join(cwd, "pid"));
    const reason = new Error("enough");
    controller.abort(reason);
    expect(await result).toMatchObject({ kind: "aborted", cause: reason });
    await expectEnd(pid);
    expect(await failure(source.get())).toMatchObject({ kind: "aborted", cause: reason });
  });

  it("when the signal was aborted before", async () => {
    const error = await errorOf(nodeCommand("console.log('tok')"), { signal: AbortSignal.abort("no") });
    expect(error).toMatchObject({ kind: "aborted", cause: "no" });
  });
});
