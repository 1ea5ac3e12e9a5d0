import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { elasticBudgetings } from "./elastic-budgetings.ts";

const LEAST = "min_total_section_tokens";
const ENTRY = "max_section_entry_tokens";
const MOST = "max_total_section_tokens";
const MOST_OF_ENTRY = 9000;

export const docs: RuleDocs = {
  summary: "Limits of a section of `features.guardianv2` that contradict each other.",
  why: "Codex refuses to start as long as the budgeting that the section belongs to is on.",
  fix:
    "`max_section_entry_tokens` is 1 to 9000, `min_total_section_tokens` at least as much, and " +
    "`max_total_section_tokens`, where it is set, at least as much as that.",
  bad:
    "[features.guardianv2]\nsync_elastic_budgeting = true\n\n[features.guardianv2.sync_elastic_sections.images]\n" +
    "min_total_section_tokens = 113000\nmax_section_entry_tokens = 9001\n",
  good:
    "[features.guardianv2]\nsync_elastic_budgeting = true\n\n[features.guardianv2.sync_elastic_sections.images]\n" +
    "min_total_section_tokens = 113000\nmax_section_entry_tokens = 9000\n",
};

export const rule = defineRule({
  code: "features/elastic-section-limits",
  effect: "fatal",
  stage: "use",
  on: {
    "features.guardianv2": (guardian) => {
      for (const { sections } of elasticBudgetings(guardian)) for (const { place } of sections) checkLimits(place);
    },
  },
});

function checkLimits(section: Place): void {
  const [least, entry, most] = [LEAST, ENTRY, MOST].map((key) => section.integer(key));
  const report = (key: string, bound: string): void => section.child(key)?.report(`\`${key}\` must be at ${bound}.`);
  if (least === 0) report(LEAST, "least 1");
  if (entry === 0) report(ENTRY, "least 1");
  else if (entry !== undefined && entry > MOST_OF_ENTRY) report(ENTRY, `most ${MOST_OF_ENTRY}`);
  else if (least && entry && entry > 0 && least > 0 && least < entry)
    report(LEAST, `least \`${ENTRY}\`, which is ${entry}`);
  if (most !== undefined && most >= 0 && least && least > most) report(MOST, `least \`${LEAST}\`, which is ${least}`);
}
