import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { BearerToken } from "../../src/auth/index.ts";
import { tempTree } from "../cli/support/temp-tree.ts";
import { countingCommand, nodeCommand } from "./support/commands.ts";
import { until } from "./support/processes.ts";
import { FakeClock, failure, watchedSource } from "./support/sources.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const year = 365 * 24 * 60 * 60 * 1000;

async function text(token: Promise<BearerToken>): Promise<string> {
  return (await token).reveal();
}

/** Prints `tok-1` the first time and fails with status 4 from then on. */
const onlyOnce = (more = {}) => countingCommand(more, "n === 1 ? 'tok-1' : (console.error('bad'), process.exit(4))");

describe("get", () => {
  it("runs nothing before it is called, and gives the same token within the interval", async () => {
    const { info, runs } = countingCommand({ refresh_interval_ms: 1000 });
    const clock = new FakeClock();
    const source = watchedSource(info, { clock });
    expect(runs()).toBe(0);
    const token = await source.get();
    clock.advance(999);
    expect(await source.get()).toBe(token);
    expect(runs()).toBe(1);
  });

  it("runs the command again once the interval is over", async () => {
    const { info, runs } = countingCommand({ refresh_interval_ms: 1000 });
    const clock = new FakeClock();
    const source = watchedSource(info, { clock });
    await source.get();
    clock.advance(1000);
    expect(await text(source.get())).toBe("tok-2");
    clock.advance(999);
    expect(await text(source.get())).toBe("tok-2");
    expect(runs()).toBe(2);
    expect(source.events.filter(({ type }) => type === "started")).toEqual([
      { type: "started", reason: "first" },
      { type: "started", reason: "refresh" },
    ]);
  });

  it("takes five minutes for the interval by default", async () => {
    const { info, runs } = countingCommand();
    const clock = new FakeClock();
    const source = watchedSource(info, { clock });
    await source.get();
    clock.advance(299_999);
    await source.get();
    expect(runs()).toBe(1);
    clock.advance(1);
    await source.get();
    expect(runs()).toBe(2);
  });

  it("never refreshes with the interval 0", async () => {
    const { info, runs } = countingCommand({ refresh_interval_ms: 0 });
    const clock = new FakeClock();
    const source = watchedSource(info, { clock });
    for (let day = 0; day < 365; day++) {
      expect(await text(source.get())).toBe("tok-1");
      clock.advance(year / 365);
    }
    expect(runs()).toBe(1);
  });

  it("shares one run among 100 callers, for the first token and for the next", async () => {
    const { info, runs } = countingCommand({ refresh_interval_ms: 1000 });
    const clock = new FakeClock();
    const source = watchedSource(info, { clock });
    for (const expected of ["tok-1", "tok-2"]) {
      const tokens = await Promise.all(Array.from({ length: 100 }, () => text(source.get())));
      expect(new Set(tokens)).toEqual(new Set([expected]));
      clock.advance(1000);
    }
    expect(runs()).toBe(2);
  });

  it("fails all callers of a failing first run, and tries anew the next time", async () => {
    const { info, runs } = countingCommand({}, "n === 1 ? process.exit(3) : 'tok-' + n");
    const source = watchedSource(info);
    const errors = await Promise.all([failure(source.get()), failure(source.get())]);
    expect(errors.map(({ kind }) => kind)).toEqual(["exit", "exit"]);
    expect(await text(source.get())).toBe("tok-2");
    expect(runs()).toBe(2);
  });

  it("keeps the last good token when a refresh fails, says so, and tries again at each use", async () => {
    const { info, runs } = onlyOnce({ refresh_interval_ms: 1000 });
    const clock = new FakeClock();
    const source = watchedSource(info, { clock });
    await source.get();
    clock.advance(1000);
    expect(await text(source.get())).toBe("tok-1");
    expect(source.events.at(-1)).toMatchObject({
      type: "failed",
      reason: "refresh",
      keptToken: true,
      error: { kind: "exit" },
    });
    expect(await text(source.get())).toBe("tok-1");
    expect(runs()).toBe(3);
  });

  it("survives a hook that throws", async () => {
    const source = watchedSource(nodeCommand("console.log('tok')"), {
      onEvent: () => {
        throw new Error("broken log");
      },
    });
    expect(await text(source.get())).toBe("tok");
  });
});

describe("recover", () => {
  it("runs the command however young the token is", async () => {
    const { info, runs } = countingCommand({ refresh_interval_ms: 0 });
    const source = watchedSource(info);
    expect(await text(source.recover(await source.get()))).toBe("tok-2");
    expect(await text(source.get())).toBe("tok-2");
    expect(runs()).toBe(2);
  });

  it("shares one run among those who hold the rejected token", async () => {
    const { info, runs } = countingCommand();
    const source = watchedSource(info);
    const rejected = await source.get();
    const tokens = await Promise.all(Array.from({ length: 50 }, () => text(source.recover(rejected))));
    expect(new Set(tokens)).toEqual(new Set(["tok-2"]));
    expect(runs()).toBe(2);
  });

  it("gives the present token to who holds an older one", async () => {
    const { info, runs } = countingCommand();
    const source = watchedSource(info);
    const first = await source.get();
    const second = await source.recover(first);
    expect(await source.recover(first)).toBe(second);
    expect(runs()).toBe(2);
  });

  it("makes get wait for the new token", async () => {
    const { info } = countingCommand();
    const source = watchedSource(info);
    const recovery = source.recover(await source.get());
    expect(await source.get()).toBe(await recovery);
  });

  it("makes use of a refresh that is under way", async () => {
    const { info, runs } = countingCommand({ refresh_interval_ms: 1000 });
    const clock = new FakeClock();
    const source = watchedSource(info, { clock });
    const rejected = await source.get();
    clock.advance(1000);
    const refresh = source.get();
    expect(await source.recover(rejected)).toBe(await refresh);
    expect(runs()).toBe(2);
  });

  it("runs the command for a token that a refresh has only confirmed", async () => {
    const { info, runs } = countingCommand({ refresh_interval_ms: 1000 }, "n < 3 ? 'same' : 'other'");
    const clock = new FakeClock();
    const source = watchedSource(info, { clock });
    const inFlight = await source.get();
    clock.advance(1000);
    await source.get();
    expect(await text(source.recover(inFlight))).toBe("other");
    expect(runs()).toBe(3);
  });

  it("runs the command once for a late holder of a token that a recovery has printed again", async () => {
    const { info, runs } = countingCommand({}, "'same'");
    const source = watchedSource(info);
    const rejected = await source.get();
    const again = await source.recover(rejected);
    expect(again).not.toBe(rejected);
    expect(await source.recover(rejected)).toBe(again);
    expect(runs()).toBe(2);
    await source.recover(again);
    expect(runs()).toBe(3);
  });

  it("fails with the command's error, once for all, and keeps the token", async () => {
    const { info, runs } = onlyOnce();
    const source = watchedSource(info);
    const token = await source.get();
    const errors = await Promise.all(Array.from({ length: 10 }, () => failure(source.recover(token))));
    expect(new Set(errors).size).toBe(1);
    expect(errors[0]?.message).toMatch(/ exited with status exit status: 4: bad$/);
    expect(runs()).toBe(2);
    expect(await source.get()).toBe(token);
    expect(source.events.at(-1)).toMatchObject({ type: "failed", reason: "recovery", keptToken: true });
  });

  it("ends with dispose", async () => {
    const cwd = tempTree({});
    const code = `
      require("node:fs").existsSync("second")
        ? (require("node:fs").writeFileSync("running", ""), setInterval(() => {}, 1000))
        : console.log("tok");`;
    const source = watchedSource(nodeCommand(code, { cwd }));
    const token = await source.get();
    writeFileSync(join(cwd, "second"), "");
    const recovery = failure(source.recover(token));
    await until(() => existsSync(join(cwd, "running")));
    const waiting = failure(source.get());
    await source.dispose();
    expect((await recovery).kind).toBe("aborted");
    expect((await waiting).kind).toBe("aborted");
  });
});
