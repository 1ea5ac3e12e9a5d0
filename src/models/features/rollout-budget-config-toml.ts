import { field, table } from "../field.ts";
import { bool, f64, i64, list, union } from "../types.ts";
import type { z } from "../z.ts";

export const RolloutBudgetConfigToml = table("RolloutBudgetConfigToml", {
  doc:
    "A limit on what a session may use, and when the model is told what is left. The numbers below are checked only " +
    "while the feature is on; then `reminder_at_remaining_tokens` is required, and one of `limit_tokens` and " +
    "`limit_budget`. Both of them together stop Codex from starting even while it is off.",
  positional: "all",
  fields: {
    enforce_limit: field(bool(), {
      doc: "Whether Codex stops the work at the limit, instead of only telling the model.",
    }),
    enabled: field(bool(), { doc: "Whether the budget applies. Without it, Codex decides.", default: false }),
    limit_tokens: field(i64(), {
      doc: "Weighted tokens that a session may use. Must be at least 1. Excludes `limit_budget`.",
      examples: [1000000],
    }),
    limit_budget: field(f64(), {
      doc:
        "Units that a session may use, where the model provider counts the usage in units of its own. Must be finite and " +
        "above 0; fractions are possible. Excludes `limit_tokens`.",
      examples: [2.5],
    }),
    reminder_at_context_start: field(bool(), {
      doc: "Also tell the model what is left at the start of each context window.",
    }),
    reminder_at_remaining_tokens: field(list(i64()), {
      doc: "Remaining weighted tokens at which the model is reminded of the budget. Whole numbers, each at least 1 and below the limit, whichever of the two is set.",
      examples: [[200000, 50000]],
    }),
    sampling_token_weight: field(f64(), {
      doc: "How much a token that the model writes counts. Must be finite and at least 0.",
      default: 1,
    }),
    prefill_token_weight: field(f64(), {
      doc: "How much a token that the model reads counts. Must be finite and at least 0.",
      default: 1,
    }),
  },
  unknown: "fatal",
  conditions: [{ not: { required: ["limit_tokens", "limit_budget"] } }],
});
export type RolloutBudgetConfigToml = z.infer<typeof RolloutBudgetConfigToml>;

export const FeatureRolloutBudget = union(
  "FeatureRolloutBudget",
  "A table with the settings of the budget, or `false`. A mere `true` stops Codex from starting, because the budget has no limit then.",
  [bool(), RolloutBudgetConfigToml],
);
export type FeatureRolloutBudget = z.infer<typeof FeatureRolloutBudget>;
