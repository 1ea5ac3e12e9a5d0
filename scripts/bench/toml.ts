// Compares the speed of TOML parsers on config-like text, and ours on growing files.
//
//   npx tsx scripts/bench/toml.ts [--rounds N] [--megabytes N] [--no-scaling]
//
// Each round runs every parser once on the same text, so that a busy machine slows all alike; the figures are medians.
import { parse as parseIarna } from "@iarna/toml";
import { parse as parseSmol } from "smol-toml";
import { parseArgs } from "node:util";
import { parseTOML } from "toml-eslint-parser";
import { parseToml } from "../../src/toml/parse.ts";
import { configText } from "../support/config-text.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "15" },
    megabytes: { type: "string", default: "1" },
    "no-scaling": { type: "boolean", default: false },
  },
});
const text = configText(Number(values.megabytes) * 1e6);
const parsers: Record<string, (text: string) => unknown> = {
  "codex-config": parseToml,
  "smol-toml": parseSmol,
  "@iarna/toml": parseIarna,
  "toml-eslint-parser": (source) => parseTOML(source, { tomlVersion: "1.1" }),
};
const times = new Map(Object.keys(parsers).map((name) => [name, [] as number[]]));
const rounds = Number(values.rounds);
for (let round = -3; round < rounds; round++) {
  for (const [name, parse] of Object.entries(parsers)) {
    const elapsed = time(() => parse(text));
    if (round >= 0) times.get(name)?.push(elapsed);
  }
}
const reference = median(times.get("smol-toml") ?? []);
console.log(`${(text.length / 1e6).toFixed(2)} MB, ${rounds} rounds, median:`);
for (const [name, elapsed] of times) {
  const typical = median(elapsed);
  const speed = text.length / 1e6 / (typical / 1e3);
  console.log(
    `  ${name.padEnd(20)} ${speed.toFixed(1).padStart(7)} MB/s  ${(reference / typical).toFixed(2).padStart(6)} x smol-toml`,
  );
}

if (!values["no-scaling"]) {
  console.log("ours by size:");
  for (const megabytes of [1, 4, 16, 64]) {
    const source = configText(megabytes * 1e6);
    const samples: number[] = [];
    let heap = 0;
    for (let i = 0; i < (megabytes > 16 ? 3 : 5); i++) {
      globalThis.gc?.();
      const before = process.memoryUsage().heapUsed;
      let document: unknown;
      samples.push(time(() => (document = parseToml(source))));
      globalThis.gc?.();
      heap = document === undefined ? 0 : process.memoryUsage().heapUsed - before;
    }
    const memory = globalThis.gc ? `, ${(heap / source.length).toFixed(1)} bytes of heap a character` : "";
    console.log(
      `  ${String(megabytes).padStart(3)} MB  ${(source.length / 1e3 / median(samples)).toFixed(1).padStart(7)} MB/s${memory}`,
    );
  }
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
