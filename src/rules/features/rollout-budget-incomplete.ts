import { listed } from "../../words/describe.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asBoolean } from "../rule-context.ts";
import { isWhole } from "../support/layers.ts";
import { placeOfTable } from "../support/missing.ts";

const PATH = ["features", "rollout_budget"];
const LIMITS = ["limit_tokens", "limit_budget"];
const REMINDERS = "reminder_at_remaining_tokens";

export const docs: RuleDocs = {
  summary: "`features.rollout_budget` turned on without its limit.",
  why:
    "Codex refuses to start: a budget that is on needs `limit_tokens` or `limit_budget`, and " +
    "`reminder_at_remaining_tokens`, so that a mere `rollout_budget = true` never works.",
  fix: "Write a table with a limit and the list of reminders, which may be empty.",
  bad: "[features]\nrollout_budget = true\n",
  good:
    "suppress_unstable_features_warning = true\n\n[features.rollout_budget]\nenabled = true\nlimit_tokens = 1000000\n" +
    "reminder_at_remaining_tokens = [200000, 50000]\n",
};

export const rule = defineRule({
  code: "features/rollout-budget-incomplete",
  effect: "fatal",
  check(context) {
    const value = context.value("features", "rollout_budget");
    if (value?.kind === "boolean" && value.value) {
      context.report({
        at: value,
        path: PATH,
        message: "`rollout_budget` cannot be just turned on: it needs a limit.",
        hint: `Write a table \`[features.rollout_budget]\` with \`enabled = true\`, ${listed(LIMITS)}, and \`${REMINDERS}\`.`,
      });
    }
    const budget = context.table("features", "rollout_budget");
    if (!budget || !isWhole(context) || asBoolean(budget.get("enabled")?.value) !== true) return;
    const missing = [
      ...(LIMITS.some((key) => budget.get(key)) ? [] : [LIMITS.map((key) => `\`${key}\``).join(" or ")]),
      ...(budget.get(REMINDERS) ? [] : [`\`${REMINDERS}\``]),
    ];
    if (missing.length === 0) return;
    context.report({
      at: placeOfTable(budget),
      path: PATH,
      message: `\`rollout_budget\` is on without ${missing.join(", and without ")}.`,
      ...(!budget.get(REMINDERS) && { hint: `\`${REMINDERS} = []\` means no reminders.` }),
    });
  },
});
