import { afterAll, beforeAll } from "vitest";
import { StepCounter, grown } from "../../../scripts/fuzz/steps.ts";

/** How much more the larger work has to do. */
export const TIMES = 4;
/** Quadratic work is sixteen times as much for four times the input. */
const MOST_GROWTH = 7;
/** What runs less often than this takes no time worth speaking of. */
const LEAST = 4000;

/** What of the sources takes more steps than in proportion, for a work and one that is `TIMES` as large. */
export type Growth = (work: (size: number) => void, size: number) => Promise<string[]>;

/** Counts the steps of all tests of a file. */
export function countGrowth(): Growth {
  let counter: StepCounter;
  beforeAll(async () => {
    counter = await StepCounter.start();
  });
  afterAll(() => counter.stop());
  return async (work, size) => {
    const few = await counter.steps(() => work(size));
    const many = await counter.steps(() => work(TIMES * size));
    return grown(few, many, MOST_GROWTH, LEAST);
  };
}

/** A text many times over, with numbers of one length: what is done about a name may depend on its length. */
export function numbered(count: number, text: (number: string) => string): string {
  return Array.from({ length: count }, (_, index) => text(String(index).padStart(4, "0"))).join("");
}
