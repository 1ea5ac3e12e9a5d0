import { type RuleDocs, defineRule } from "../define-rule.ts";
import { type ElasticBudgeting, elasticBudgetings } from "./elastic-budgetings.ts";

const SUM = 128_000;

export const docs: RuleDocs = {
  summary: "Minimums of the sections of `features.guardianv2` that do not add up to 128,000 tokens.",
  why:
    "Codex refuses to start as long as the budgeting that they belong to is on. A section that is left out counts too: " +
    "`transcript_messages` with 5000 tokens, `transcript_tools` with 1000, `transcript_selected_exec_results` with 0, " +
    "each of the others with 900.",
  fix: "Change one `min_total_section_tokens` by the difference that the finding names.",
  bad:
    "[features.guardianv2]\nsync_elastic_budgeting = true\n\n[features.guardianv2.sync_elastic_sections.images]\n" +
    "min_total_section_tokens = 9000\nmax_section_entry_tokens = 9000\n",
  good:
    "[features.guardianv2]\nsync_elastic_budgeting = true\n\n[features.guardianv2.sync_elastic_sections.images]\n" +
    "min_total_section_tokens = 113000\nmax_section_entry_tokens = 9000\n",
};

export const rule = defineRule({
  code: "features/elastic-section-sum",
  effect: "fatal",
  stage: "use",
  on: {
    "features.guardianv2": (guardian, file) => {
      if (file.isWhole) for (const budgeting of elasticBudgetings(guardian)) checkSum(budgeting);
    },
  },
});

function checkSum({ sections, sectionsPlace, defaults }: ElasticBudgeting): void {
  if (sections.length === 0) return;
  const minimums = new Map(Object.entries(defaults));
  const present = new Set<string>();
  for (const { place, section } of sections) {
    const minimum = Number(place.integer("min_total_section_tokens") ?? 0);
    // What is wrong with a single section has a finding of its own, and may be why the sum is wrong.
    if (section === undefined || present.has(section) || minimum < 1) return;
    minimums.set(section, minimum);
    present.add(section);
  }
  const sum = [...minimums.values()].reduce((total, minimum) => total + minimum, 0);
  if (sum === SUM) return;
  const left = [...minimums].filter(([name, minimum]) => !present.has(name) && minimum > 0).length;
  const defaulted = left > 0 ? `, with the defaults of the ${left} sections that are left out` : "";
  const change = sum > SUM ? "Lower" : "Raise";
  sectionsPlace?.reportKey(
    `The minimums of all sections must add up to ${SUM} tokens; they add up to ${sum}${defaulted}.`,
    { hint: `${change} a \`min_total_section_tokens\` by ${Math.abs(sum - SUM)}.` },
  );
}
