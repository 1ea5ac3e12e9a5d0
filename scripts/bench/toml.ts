// Compares the speed of TOML parsers on config-like text, and ours on growing files.
//
//   npx tsx scripts/bench/toml.ts [--rounds N] [--megabytes N] [--no-scaling] [--json]
//
// Every parser has a process of its own, so that none has to collect another's garbage. In each round all of them parse
// the same text, one after the other, so that a busy machine slows all alike. Figures are in MB (characters) a second:
// the median of the rounds, and the best, which a busy machine disturbs least.
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median, timesRow } from "../support/bench-row.ts";
import { configText } from "../support/config-text.ts";

type Parse = (text: string) => unknown;

const parsers: Record<string, () => Promise<Parse>> = {
  "codex-config": async () => (await import("../../src/toml/parse.ts")).parseToml,
  "smol-toml": async () => (await import("smol-toml")).parse,
  "@iarna/toml": async () => (await import("@iarna/toml")).default.parse,
  "toml-eslint-parser": async () => {
    const { parseTOML } = await import("toml-eslint-parser");
    return (text) => parseTOML(text, { tomlVersion: "1.1" });
  },
};

/** The compiler needs its time, more so on a busy machine. */
const WARM_UP_PARSES = 100;
const WARM_UP_MILLISECONDS = 10_000;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "25" },
    megabytes: { type: "string", default: "1" },
    "no-scaling": { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    serve: { type: "string" },
    scale: { type: "boolean", default: false },
  },
});
const length = Number(values.megabytes) * 1e6;
if (values.scale) await scale();
else if (values.serve === undefined) await compare();
else await serve(values.serve);

/** Runs in a process of its own: parses once at each message and answers with the milliseconds it took. */
async function serve(name: string): Promise<void> {
  const parse = await parsers[name]?.();
  if (parse === undefined) throw new Error(`no parser ${name}`);
  const text = configText(length);
  const start = performance.now();
  for (let i = 0; i < WARM_UP_PARSES && performance.now() - start < WARM_UP_MILLISECONDS; i++) parse(text);
  process.on("message", () => process.send?.(time(() => parse(text))));
  process.send?.(0);
}

async function compare(): Promise<void> {
  const rounds = Number(values.rounds);
  const samples = new Map(Object.keys(parsers).map((name) => [name, [] as number[]]));
  const processes = new Map<string, ChildProcess>();
  for (const name of samples.keys()) {
    const child = start(`--serve=${name}`, `--megabytes=${values.megabytes}`);
    await once(child, "message");
    processes.set(name, child);
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, child] of processes) {
      child.send("parse");
      const [elapsed] = (await once(child, "message")) as [number];
      samples.get(name)?.push(elapsed);
    }
  }
  for (const child of processes.values()) child.kill();
  if (values.json) {
    const ours = samples.get("codex-config") ?? [];
    const others = [...samples].filter(([name]) => name !== "codex-config");
    const work = `parse of ${values.megabytes} MB`;
    console.log(JSON.stringify(others.map(([against, times]) => timesRow({ work, against }, ours, times))));
    return;
  }
  const size = configText(length).length;
  const speed = (milliseconds: number): number => size / 1e3 / milliseconds;
  const base = samples.get("smol-toml") ?? [];
  console.log(`${(size / 1e6).toFixed(2)} MB, ${rounds} rounds`);
  console.log(`${" ".repeat(20)}   median  x smol-toml      best  x smol-toml`);
  for (const [name, times] of samples) {
    const columns = [median, best].map((pick) => {
      const ratio = pick(base) / pick(times);
      return `${speed(pick(times)).toFixed(1).padStart(9)}${ratio.toFixed(2).padStart(12)}`;
    });
    console.log(`${name.padEnd(20)}${columns.join(" ")}`);
  }
  if (!values["no-scaling"]) await once(start("--scale"), "exit");
}

/**
 * Starts this script in a process whose garbage collector has one thread: on a busy machine the helpers of a parallel
 * one are waited for much longer than they help.
 */
function start(...args: string[]): ChildProcess {
  const execArgv = [...process.execArgv, "--single-threaded-gc", "--expose-gc"];
  return fork(fileURLToPath(import.meta.url), args, { execArgv });
}

async function scale(): Promise<void> {
  const parse = await parsers["codex-config"]?.();
  if (parse === undefined) return;
  console.log("ours by size");
  // A full collection with no node alive would throw away the hidden classes, and with them the compiled code.
  const kept = parse(configText(1e5));
  for (const megabytes of [1, 4, 16, 64]) {
    const text = configText(megabytes * 1e6);
    if (megabytes === 1) for (let i = 0; i < WARM_UP_PARSES; i++) parse(text);
    const times: number[] = [];
    let heap = "";
    for (let i = 0; i < 5; i++) {
      globalThis.gc?.();
      const before = process.memoryUsage().heapUsed;
      let document: unknown;
      times.push(time(() => (document = parse(text))));
      globalThis.gc?.();
      const grown = process.memoryUsage().heapUsed - before;
      if (globalThis.gc && document !== undefined)
        heap = `, ${(grown / text.length).toFixed(1)} bytes of heap a character`;
    }
    const figures = [median, best].map((pick) => `${(text.length / 1e3 / pick(times)).toFixed(1).padStart(9)}`);
    if (kept === undefined) return;
    console.log(`${`${megabytes} MB`.padStart(8)} median ${figures.join("  best ")}${heap}`);
  }
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function best(times: readonly number[]): number {
  return Math.min(...times);
}
