import { field, table } from "../field.ts";
import { bool, f64, i64, list, union } from "../types.ts";
import type { z } from "../z.ts";

export const RolloutBudgetConfigToml = table("RolloutBudgetConfigToml", {
  doc:
    "A limit on the tokens of a session, and when the model is told what is left. The limits below are checked only " +
    "while the feature is on; then `limit_tokens` and `reminder_at_remaining_tokens` are required.",
  fields: {
    enabled: field(bool(), { doc: "Whether the budget applies. Without it, Codex decides.", default: false }),
    enforce_limit: field(bool(), {
      doc: "Whether Codex stops the work at the limit, instead of only telling the model.",
    }),
    limit_tokens: field(i64(), {
      doc: "Weighted tokens that a session may use. Must be at least 1.",
      examples: [1000000],
    }),
    reminder_at_remaining_tokens: field(list(i64()), {
      doc: "Remaining weighted tokens at which the model is reminded of the budget. Each must be at least 1 and below `limit_tokens`.",
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
});
export type RolloutBudgetConfigToml = z.infer<typeof RolloutBudgetConfigToml>;

export const FeatureRolloutBudget = union(
  "FeatureRolloutBudget",
  "A table with the settings of the budget, or `false`. A mere `true` stops Codex from starting, because the budget has no limit then.",
  [bool(), RolloutBudgetConfigToml],
);
export type FeatureRolloutBudget = z.infer<typeof FeatureRolloutBudget>;
