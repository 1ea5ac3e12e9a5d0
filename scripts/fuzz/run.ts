import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Random } from "../conformance/random.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { lint } from "../../src/lint.ts";
import {
  KINDS,
  PLATFORMS,
  Violation,
  checkFixes,
  checkLint,
  checkParse,
  checkReports,
  checkSame,
} from "./invariants.ts";
import { StepCounter, grown } from "./steps.ts";
import { Texts } from "./texts.ts";

/** What one process has done. */
export interface FuzzCounts {
  parses: number;
  lints: number;
  reports: number;
  fixes: number;
  sizes: number;
}

/** A text that something must not happen with. */
export interface Failure {
  readonly text: string;
  readonly problem: string;
}

export interface FuzzOptions {
  readonly seed: number;
  /** Ends after so many texts; without end by default. */
  readonly texts?: number;
  /** Ends after this time; without end by default. */
  readonly seconds?: number;
  /** A folder of TOML files to begin with. */
  readonly seeds: string;
}

/** One text in so many is linted, and one lint in so many goes on to reports, repairs and a second look. */
const LINT_EVERY = 6;
const MORE_EVERY = 100;
/** One text in so many is repeated, to see what the length does. */
const SIZES_EVERY = 2_000;
const MOST_FAILURES = 10;

/** Feeds texts to everything that reads texts, until the time is over. */
export async function fuzz({
  seed,
  texts: most = Infinity,
  seconds = Infinity,
  seeds,
}: FuzzOptions): Promise<{ counts: FuzzCounts; failures: Failure[] }> {
  const random = new Random(seed);
  const texts = new Texts(random, readSeeds(seeds));
  const counts: FuzzCounts = { parses: 0, lints: 0, reports: 0, fixes: 0, sizes: 0 };
  const failures: Failure[] = [];
  const attempt = async (text: string, check: () => void | Promise<void>): Promise<void> => {
    try {
      await check();
    } catch (error) {
      const problem = error instanceof Violation ? error.message : String(error instanceof Error ? error.stack : error);
      failures.push({ text, problem });
    }
  };
  const counter = await StepCounter.start();
  const end = Date.now() + seconds * 1000;
  for (let turn = 1; turn <= most && Date.now() < end && failures.length < MOST_FAILURES; turn++) {
    const text = texts.next();
    await attempt(text, async () => {
      const document = checkParse(text);
      counts.parses++;
      if (turn % LINT_EVERY !== 0) return;
      const options = { kind: random.pick(KINDS), platform: random.pick(PLATFORMS) };
      const found = checkLint(document, options);
      counts.lints++;
      if (random.below(MORE_EVERY) !== 0) return;
      checkSame(text, options, found);
      await checkReports(document, found);
      counts.reports++;
      checkFixes(text, options);
      counts.fixes++;
    });
    if (turn % SIZES_EVERY === 0) {
      const unit = texts.unit();
      await attempt(unit, () => checkSizes(unit, counter, counts));
    }
  }
  await counter.stop();
  return { counts, failures };
}

/** Quadratic work is sixteen times as much for four times the text; of repairs that are tried there may be a few more. */
const MOST_GROWTH = 10;
/** What runs less often than this takes no time worth speaking of. */
const LEAST = 5000;

async function checkSizes(unit: string, counter: StepCounter, counts: FuzzCounts): Promise<void> {
  for (const [name, work] of [
    ["parsing", (text: string) => void parseToml(text)],
    ["linting", (text: string) => void lint(text)],
  ] as const) {
    const [short, long] = [unit.repeat(200), unit.repeat(800)];
    // What is set up once must not count.
    work(short);
    const few = await counter.steps(() => work(short));
    const many = await counter.steps(() => work(long));
    counts.sizes++;
    const found = grown(few, many, MOST_GROWTH, LEAST);
    if (found.length > 0) throw new Violation(`${name} grows faster than the text: ${found.join(", ")}`);
  }
}

function readSeeds(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".toml"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}
