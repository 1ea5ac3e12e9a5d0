import type { Deviation } from "../support/listed-deviations.ts";

/** Differences between a probe and the models that are as they should be. */
export const PROBE_DEVIATIONS: readonly Deviation[] = [];
