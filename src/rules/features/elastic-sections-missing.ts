import { type RuleDocs, defineRule } from "../define-rule.ts";
import { elasticBudgetings } from "./elastic-budgetings.ts";

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
  stage: "use",
  on: {
    "features.guardianv2": (guardian, file) => {
      if (!file.isWhole) return;
      for (const { turnedOn, sectionsName, sectionsPlace, sections } of elasticBudgetings(guardian)) {
        // What is not a table has a finding of its own.
        if (sections.length > 0 || (sectionsPlace && sectionsPlace.kind !== "table")) continue;
        turnedOn.reportKey(`\`${turnedOn.name}\` needs at least one section in \`${sectionsName}\`.`);
      }
    },
  },
});
