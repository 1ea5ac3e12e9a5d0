import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A number of `features.rollout_budget` that is out of bounds.",
  why: "Codex refuses to start as long as `enabled = true` stands in the table.",
  fix:
    "The limit is finite and above 0, each of `reminder_at_remaining_tokens` is at least 1 and below the limit, and " +
    "weights are finite and not negative.",
  bad: "[features.rollout_budget]\nenabled = true\nlimit_tokens = 1000\nreminder_at_remaining_tokens = [1000]\n",
  good: "suppress_unstable_features_warning = true\n\n[features.rollout_budget]\nenabled = true\nlimit_tokens = 1000\nreminder_at_remaining_tokens = [100]\n",
};

export const rule = defineRule({
  code: "features/rollout-budget",
  effect: "fatal",
  stage: "use",
  on: {
    "features.rollout_budget": (budget) => {
      if (budget.flag("enabled") !== true) return;
      const limit = limitOf(budget);
      if (limit && !limit.isFine) {
        const least = limit.name === "limit_tokens" ? "at least 1" : "finite and above 0";
        budget.child(limit.name)?.report(`\`${limit.name}\` must be ${least}.`);
      }
      for (const reminder of budget.child("reminder_at_remaining_tokens")?.items ?? []) {
        const tokens = reminder.integer();
        if (tokens === undefined) continue;
        if (tokens < 1) reminder.report("A reminder needs at least 1 remaining token.");
        else if (limit?.isFine && tokens >= limit.amount)
          reminder.report(`A reminder must be below \`${limit.name}\`, which is ${limit.amount}.`);
      }
      for (const key of ["sampling_token_weight", "prefill_token_weight"]) {
        const weight = budget.number(key);
        if (weight === undefined || (weight >= 0 && Number.isFinite(weight))) continue;
        budget.child(key)?.report(`\`${key}\` must be a finite number of at least 0.`);
      }
    },
  },
});

interface Limit {
  readonly name: string;
  /** Numbers and bigints compare exactly. */
  readonly amount: number | bigint;
  readonly isFine: boolean;
}

/** The limit that counts; with both, which is a mistake of its own, the first. */
function limitOf(budget: Place): Limit | undefined {
  const tokens = budget.integer("limit_tokens");
  if (tokens !== undefined) return { name: "limit_tokens", amount: tokens, isFine: tokens >= 1 };
  const amount = budget.number("limit_budget");
  return amount === undefined
    ? undefined
    : { name: "limit_budget", amount, isFine: Number.isFinite(amount) && amount > 0 };
}
