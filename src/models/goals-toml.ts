import { field, table } from "./field.ts";
import { nonZeroU64 } from "./types.ts";
import type { z } from "./z.ts";

export const GoalsToml = table("GoalsToml", {
  doc: "Goals: tasks that Codex keeps working on over many turns.",
  positional: "all",
  fields: {
    max_goal_token_budget: field(nonZeroU64(), {
      doc: "Most tokens that a goal may be given, and what a new goal gets. Must be at least 1.",
    }),
  },
});
export type GoalsToml = z.infer<typeof GoalsToml>;
