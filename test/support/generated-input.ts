import fc from "fast-check";

// The same input each time, so that a run tells of the change at hand: FAST_CHECK_SEED=7 makes other input, FAST_CHECK_TIMES=20 more of it.
const { FAST_CHECK_SEED = "20261129", FAST_CHECK_TIMES = "1" } = process.env;

fc.configureGlobal({ seed: Number(FAST_CHECK_SEED) });

/** How often a property is tried. */
export function runs(count: number): { numRuns: number } {
  return { numRuns: count * Number(FAST_CHECK_TIMES) };
}
