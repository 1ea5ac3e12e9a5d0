import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "Both `limit_tokens` and `limit_budget` in `features.rollout_budget`.",
  why: "Codex refuses to start, even while the budget is off: it has one limit, in tokens or in units of the provider.",
  fix: "Keep one of the two.",
  bad: "[features.rollout_budget]\nlimit_tokens = 1000000\nlimit_budget = 2.5\n",
  good: "[features.rollout_budget]\nlimit_budget = 2.5\n",
};

export const rule = defineRule({
  code: "features/rollout-budget-two-limits",
  effect: "fatal",
  stage: "use",
  on: {
    "features.rollout_budget": (budget) => {
      const tokens = budget.child("limit_tokens");
      const units = budget.child("limit_budget");
      if (!tokens || !units) return;
      const [first, second] = tokens.node.start < units.node.start ? [tokens, units] : [units, tokens];
      second.reportKey(`\`${second.name}\` and \`${first.name}\` cannot be used together.`, {
        hint: "Keep the one that you mean.",
        related: [first.here(`\`${first.name}\` is set here`)],
      });
    },
  },
});
