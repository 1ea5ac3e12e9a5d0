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
  check(context) {
    const budget = context.table("features", "rollout_budget");
    const tokens = budget?.get("limit_tokens");
    const units = budget?.get("limit_budget");
    if (!tokens || !units) return;
    const [first, second] = tokens.key.start < units.key.start ? [tokens, units] : [units, tokens];
    context.report({
      at: second.key,
      path: ["features", "rollout_budget", second.key.name],
      message: `\`${second.key.name}\` and \`${first.key.name}\` exclude each other.`,
      hint: "Keep the one that you mean.",
      related: [
        { message: `\`${first.key.name}\` is set here`, range: { start: first.key.start, end: first.key.end } },
      ],
    });
  },
});
