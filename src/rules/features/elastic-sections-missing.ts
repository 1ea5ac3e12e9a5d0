import { type RuleDocs, defineRule } from "../define-rule.ts";
import { elasticBudgetings } from "../support/elastic-sections.ts";
import { isWhole } from "../support/layers.ts";

export const docs: RuleDocs = {
  summary:
    "`sync_elastic_budgeting` or `async_elastic_budgeting` in `features.guardianv2` without a section to budget.",
  why: "Codex refuses to start, even while the feature is off.",
  fix: "Remove the key, or add limits in `sync_elastic_sections` or `async_elastic_sections`.",
  bad: "[features.guardianv2]\nsync_elastic_budgeting = true\n",
  good: "[features.guardianv2]\nsync_elastic_budgeting = false\n",
};

export const rule = defineRule({
  code: "features/elastic-sections-missing",
  effect: "fatal",
  check(context) {
    if (!isWhole(context)) return;
    for (const { guardian, sections, switchName, sectionsName } of elasticBudgetings(context)) {
      const at = guardian.get(switchName)?.key;
      if (!at || (sections ? sections.length > 0 : guardian.get(sectionsName))) continue;
      context.report({
        at,
        path: ["features", "guardianv2", switchName],
        message: `\`${switchName}\` needs at least one section in \`${sectionsName}\`.`,
      });
    }
  },
});
