import { listed } from "../../validate/describe.ts";
import { defineRule } from "../define-rule.ts";
import { asBoolean } from "../rule-context.ts";
import { isWhole } from "../support/layers.ts";
import { placeOfTable } from "../support/missing.ts";

const PATH = ["features", "rollout_budget"];
const REQUIRED = ["limit_tokens", "reminder_at_remaining_tokens"];

export const rule = defineRule({
  code: "features/rollout-budget-incomplete",
  effect: "fatal",
  docs: {
    summary: "`features.rollout_budget` turned on without its limit.",
    why:
      "Codex refuses to start: a budget that is on needs `limit_tokens` and `reminder_at_remaining_tokens`, so that a mere " +
      "`rollout_budget = true` never works.",
    fix: "Write a table with both keys; the list of reminders may be empty.",
    bad: "[features]\nrollout_budget = true\n",
    good:
      "suppress_unstable_features_warning = true\n\n[features.rollout_budget]\nenabled = true\nlimit_tokens = 1000000\n" +
      "reminder_at_remaining_tokens = [200000, 50000]\n",
  },
  check(context) {
    const value = context.value("features", "rollout_budget");
    if (value?.kind === "boolean" && value.value) {
      context.report({
        at: value,
        path: PATH,
        message: "`rollout_budget` cannot be just turned on: it needs a limit.",
        hint: `Write a table \`[features.rollout_budget]\` with \`enabled = true\`, ${listed(REQUIRED)}.`,
      });
    }
    const budget = context.table("features", "rollout_budget");
    if (!budget || !isWhole(context) || asBoolean(budget.get("enabled")?.value) !== true) return;
    const missing = REQUIRED.filter((key) => !budget.get(key));
    if (missing.length === 0) return;
    context.report({
      at: placeOfTable(budget),
      path: PATH,
      message: `\`rollout_budget\` is on without ${missing.map((key) => `\`${key}\``).join(" and ")}.`,
      ...(missing.includes("reminder_at_remaining_tokens") && {
        hint: "`reminder_at_remaining_tokens = []` means no reminders.",
      }),
    });
  },
});
