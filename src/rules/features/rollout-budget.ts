import { defineRule } from "../define-rule.ts";
import { asBoolean, asNumber } from "../rule-context.ts";

const PATH = ["features", "rollout_budget"];

export const rule = defineRule({
  code: "features/rollout-budget",
  effect: "fatal",
  docs: {
    summary: "A number of `features.rollout_budget` that is out of bounds.",
    why: "Codex refuses to start as long as `enabled = true` stands in the table.",
    fix:
      "`limit_tokens` is at least 1, each of `reminder_at_remaining_tokens` is at least 1 and below the limit, and weights " +
      "are finite and not negative.",
    bad: "[features.rollout_budget]\nenabled = true\nlimit_tokens = 1000\nreminder_at_remaining_tokens = [1000]\n",
    good: "suppress_unstable_features_warning = true\n\n[features.rollout_budget]\nenabled = true\nlimit_tokens = 1000\nreminder_at_remaining_tokens = [100]\n",
  },
  check(context) {
    const budget = context.table("features", "rollout_budget");
    if (!budget || asBoolean(budget.get("enabled")?.value) !== true) return;
    const limitNode = budget.get("limit_tokens")?.value;
    // Numbers and bigints compare exactly.
    const limit = limitNode?.kind === "integer" ? limitNode.value : Number.POSITIVE_INFINITY;
    if (limitNode && limit < 1) {
      context.report({ at: limitNode, path: [...PATH, "limit_tokens"], message: "`limit_tokens` must be at least 1." });
    }
    const reminders = budget.get("reminder_at_remaining_tokens")?.value;
    for (const [index, item] of (reminders?.kind === "array" ? reminders.items : []).entries()) {
      if (item.kind !== "integer") continue;
      const tokens = item.value;
      if (tokens >= 1 && (tokens < limit || limit < 1)) continue;
      context.report({
        at: item,
        path: [...PATH, "reminder_at_remaining_tokens", index],
        message:
          tokens < 1
            ? "A reminder must be at 1 remaining token at least."
            : `A reminder must be below \`limit_tokens\`, which is ${limit}.`,
      });
    }
    for (const key of ["sampling_token_weight", "prefill_token_weight"]) {
      const value = budget.get(key)?.value;
      const weight = asNumber(value);
      if (!value || weight === undefined || (weight >= 0 && Number.isFinite(weight))) continue;
      context.report({ at: value, path: [...PATH, key], message: `\`${key}\` must be a finite number of at least 0.` });
    }
  },
});
