import { listed } from "../../words/describe.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

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
  stage: "use",
  on: {
    "features.rollout_budget": (budget, file) => {
      if (budget.flag()) {
        budget.report("`rollout_budget` cannot be just turned on: it needs a limit.", {
          hint: `Write a table \`[features.rollout_budget]\` with \`enabled = true\`, ${listed(LIMITS)}, and \`${REMINDERS}\`.`,
        });
      }
      if (!file.isWhole || budget.flag("enabled") !== true) return;
      const isLimited = LIMITS.some((key) => budget.child(key));
      const reminds = budget.child(REMINDERS) !== undefined;
      if (isLimited && reminds) return;
      const missing = [
        ...(isLimited ? [] : [LIMITS.map((key) => `\`${key}\``).join(" or ")]),
        ...(reminds ? [] : [`\`${REMINDERS}\``]),
      ];
      budget.report(`\`rollout_budget\` is on without ${missing.join(", and without ")}.`, {
        at: budget.opening,
        hint: reminds ? undefined : `\`${REMINDERS} = []\` means no reminders.`,
      });
    },
  },
});
