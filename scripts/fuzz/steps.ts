import { Session } from "node:inspector/promises";
import type { Profiler } from "node:inspector";

/** How often the code of `src/` ran, function by function and block by block. */
export type Steps = ReadonlyMap<string, readonly Profiler.CoverageRange[]>;

/** V8 sees no blocks in a function that it compiled before the count began; of one without branches there are none. */
const FEWEST_WITH_BLOCKS = 0.4;

/**
 * Counts how often the code of `src/` runs while a function does: the same on every machine, however busy it is. To be
 * started before that code runs for the first time.
 */
export class StepCounter {
  readonly #session = new Session();

  private constructor() {}

  static async start(): Promise<StepCounter> {
    const counter = new StepCounter();
    counter.#session.connect();
    await counter.#session.post("Profiler.enable");
    await counter.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    return counter;
  }

  /**
   * The steps of each function: first those of the whole, then those of the blocks in it that ran more or less often.
   * Time within a regular expression does not show.
   */
  async steps(run: () => void): Promise<Steps> {
    await this.#session.post("Profiler.takePreciseCoverage");
    run();
    const { result } = await this.#session.post("Profiler.takePreciseCoverage");
    const steps = new Map<string, readonly Profiler.CoverageRange[]>();
    let withBlocks = 0;
    for (const { url, functions } of result) {
      const place = url.lastIndexOf("/src/");
      if (place === -1) continue;
      for (const { functionName, ranges, isBlockCoverage } of functions) {
        if (isBlockCoverage) withBlocks++;
        steps.set(`${url.slice(place + 1)} ${functionName} ${ranges[0]?.startOffset}`, ranges);
      }
    }
    if (withBlocks < steps.size * FEWEST_WITH_BLOCKS) throw new Error("the sources ran before the count began");
    return steps;
  }

  async stop(): Promise<void> {
    await this.#session.post("Profiler.stopPreciseCoverage");
    this.#session.disconnect();
  }
}

/**
 * The functions with a block that ran more than so many times as often as it did before.
 *
 * @param least Blocks that ran less often tell nothing.
 */
export function grown(few: Steps, many: Steps, times: number, least: number): string[] {
  const found: string[] = [];
  for (const [name, ranges] of many) {
    const before = few.get(name) ?? [];
    // The count of a whole function lacks the calls that V8 has put into the code of the caller.
    const worst = ranges
      .slice(1)
      .map((range) => ({ count: range.count, before: countAt(before, range) }))
      .filter(({ count, before: old }) => count >= least && count > times * old)
      .sort((a, b) => b.count - a.count)[0];
    if (worst) found.push(`${name}: from ${worst.before} to ${worst.count}`);
  }
  return found;
}

/** How often a block ran; one that ran as often as what it is in is not listed for itself. */
function countAt(ranges: readonly Profiler.CoverageRange[], block: Profiler.CoverageRange): number {
  let innermost: Profiler.CoverageRange | undefined;
  for (const range of ranges) {
    if (range.startOffset > block.startOffset || range.endOffset < block.endOffset) continue;
    if (!innermost || range.endOffset - range.startOffset < innermost.endOffset - innermost.startOffset)
      innermost = range;
  }
  return innermost?.count ?? 0;
}
