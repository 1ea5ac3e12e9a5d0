import { defineRule } from "../define-rule.ts";
import { elasticBudgeting } from "../support/elastic-sections.ts";
import { isWhole } from "../support/layers.ts";

export const rule = defineRule({
  code: "features/elastic-sections-missing",
  effect: "fatal",
  docs: {
    summary: "`sync_elastic_budgeting` in `features.guardianv2` without a section to budget.",
    why: "Codex refuses to start, even while the feature is off.",
    fix: "Remove `sync_elastic_budgeting`, or add limits in `sync_elastic_sections`.",
    bad: "[features.guardianv2]\nsync_elastic_budgeting = true\n",
    good: "[features.guardianv2]\nsync_elastic_budgeting = false\n",
  },
  check(context) {
    const budgeting = elasticBudgeting(context);
    if (!budgeting || !isWhole(context)) return;
    const { guardian, sections } = budgeting;
    const at = guardian.get("sync_elastic_budgeting")?.key;
    if (!at || (sections ? sections.length > 0 : guardian.get("sync_elastic_sections"))) return;
    context.report({
      at,
      path: ["features", "guardianv2", "sync_elastic_budgeting"],
      message: "`sync_elastic_budgeting` needs at least one section in `sync_elastic_sections`.",
    });
  },
});
