import { named, nonEmptyStr } from "../types.ts";
import type { z } from "../z.ts";

export const ReasoningEffort = named(
  "ReasoningEffort",
  "How long a model thinks before it answers: any text but the empty one, because each model advertises its own levels. " +
    "Codex does not compare it with the model.",
  nonEmptyStr(),
);
export type ReasoningEffort = z.infer<typeof ReasoningEffort>;

/** The levels that Codex itself knows, from the least effort to the most. */
export const REASONING_EFFORTS = ["none", "minimal", "low", "medium", "high", "xhigh", "max", "ultra"] as const;
