// Compares the time of a warm `lint` with that of `parseToml` on the same texts, in one process.
//
//   npm run build && npx tsx scripts/bench/warm-lint.ts [--files DIR] [--rounds N] [--json]
//
// DIR holds configs; without it, texts are made from the models. Time is that of the processor.
import { parseArgs } from "node:util";
import type * as Lint from "../../src/lint.ts";
import type * as Parse from "../../src/toml/parse.ts";
import { type BenchRow, median, timesRow } from "../support/bench-row.ts";
import { benchTexts } from "../support/bench-texts.ts";

const WARM_UP_ROUNDS = 20;
/** A round is to take so long that the clock of the processor tells it well. */
const PARSES_A_ROUND = 10;

const { values } = parseArgs({
  options: {
    files: { type: "string" },
    rounds: { type: "string", default: "21" },
    json: { type: "boolean", default: false },
  },
});
const built = async <Module>(name: string): Promise<Module> =>
  (await import(new URL(`../../dist/${name}`, import.meta.url).href)) as Module;
const { lint } = await built<typeof Lint>("lint.js");
const { parseToml } = await built<typeof Parse>("toml/parse.js");
const texts = benchTexts(values.files);

const lints: number[] = [];
const parses: number[] = [];
for (let round = -WARM_UP_ROUNDS; round < Number(values.rounds); round++) {
  const lintTime = time(() => texts.forEach((text) => lint(text)));
  let parseTime = time(() => {
    for (let i = 0; i < PARSES_A_ROUND; i++) texts.forEach((text) => parseToml(text));
  });
  parseTime /= PARSES_A_ROUND;
  if (round < 0) continue;
  lints.push(lintTime);
  parses.push(parseTime);
}
const row: BenchRow = timesRow(
  { work: "warm `lint` of an average file", against: "`parseToml` of the same texts", budget: 3 },
  lints,
  parses,
);
if (values.json) console.log(JSON.stringify([row]));
else {
  const each = (times: readonly number[]): string => (median(times) / texts.length).toFixed(3);
  const average = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  console.log(`${texts.length} texts of ${average.toFixed(0)} characters on average`);
  console.log(`lint ${each(lints)} ms, parseToml ${each(parses)} ms, ratio ${row.measured.toFixed(2)}`);
}

/** Milliseconds of the processor. */
function time(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
