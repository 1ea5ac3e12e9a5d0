import type { TomlTable, TomlValue } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asBoolean, asNumber } from "../rule-context.ts";

const PATH = ["features", "rollout_budget"];

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
  check(context) {
    const budget = context.table("features", "rollout_budget");
    if (!budget || asBoolean(budget.get("enabled")?.value) !== true) return;
    const limit = limitOf(budget);
    if (limit && !limit.isFine) {
      const least = limit.key === "limit_tokens" ? "at least 1" : "finite and above 0";
      context.report({ at: limit.node, path: [...PATH, limit.key], message: `\`${limit.key}\` must be ${least}.` });
    }
    const most = limit?.isFine ? limit : undefined;
    const reminders = budget.get("reminder_at_remaining_tokens")?.value;
    for (const [index, item] of (reminders?.kind === "array" ? reminders.items : []).entries()) {
      if (item.kind !== "integer") continue;
      const tokens = item.value;
      if (tokens >= 1 && (!most || tokens < most.amount)) continue;
      context.report({
        at: item,
        path: [...PATH, "reminder_at_remaining_tokens", index],
        message:
          tokens < 1 || !most
            ? "A reminder must be at 1 remaining token at least."
            : `A reminder must be below \`${most.key}\`, which is ${most.amount}.`,
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

interface Limit {
  readonly key: string;
  readonly node: TomlValue;
  /** Numbers and bigints compare exactly. */
  readonly amount: number | bigint;
  readonly isFine: boolean;
}

/** The limit that counts; with both, which is a mistake of its own, the first. */
function limitOf(budget: TomlTable): Limit | undefined {
  const tokens = budget.get("limit_tokens")?.value;
  if (tokens?.kind === "integer") {
    return { key: "limit_tokens", node: tokens, amount: tokens.value, isFine: tokens.value >= 1 };
  }
  const node = budget.get("limit_budget")?.value;
  const amount = asNumber(node);
  if (!node || amount === undefined) return undefined;
  return { key: "limit_budget", node, amount, isFine: Number.isFinite(amount) && amount > 0 };
}
