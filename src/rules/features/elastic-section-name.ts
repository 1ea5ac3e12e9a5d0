import { rewriteFix } from "../../edit/rewrite-fix.ts";
import type { Place } from "../../resolve/place.ts";
import { bareOrQuoted, listed } from "../../words/describe.ts";
import { nearest, sameWord } from "../../words/nearest.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { type ElasticBudgeting, elasticBudgetings, SELECTED_RESULTS } from "./elastic-budgetings.ts";

export const docs: RuleDocs = {
  summary: "A section of `features.guardianv2` that does not exist, or that is there twice.",
  why:
    "Codex refuses to start as long as the budgeting that the section belongs to is on. Two spellings of a name are one " +
    "section, and `transcript_selected_exec_results` is a section of `sync_elastic_sections` only.",
  fix: "Use the names that the finding lists, each once.",
  bad:
    "[features.guardianv2]\nsync_elastic_budgeting = true\n\n[features.guardianv2.sync_elastic_sections.pictures]\n" +
    "min_total_section_tokens = 113000\nmax_section_entry_tokens = 9000\n",
  good:
    "[features.guardianv2]\nsync_elastic_budgeting = true\n\n[features.guardianv2.sync_elastic_sections.images]\n" +
    "min_total_section_tokens = 113000\nmax_section_entry_tokens = 9000\n",
};

export const rule = defineRule({
  code: "features/elastic-section-name",
  effect: "fatal",
  stage: "use",
  on: {
    "features.guardianv2": (guardian) => {
      for (const budgeting of elasticBudgetings(guardian)) checkNames(budgeting);
    },
  },
});

function checkNames({ kind, sections, sectionsName, defaults }: ElasticBudgeting): void {
  const first = new Map<string, Place>();
  for (const { place, section } of sections) {
    const { name } = place;
    const other = section === undefined ? undefined : first.get(section);
    if (other) {
      place.reportKey(`\`${name}\` and \`${other.name}\` are the same section.`, {
        related: [other.here(`\`${other.name}\` is defined here`)],
      });
    } else if (section !== undefined) first.set(section, place);
    else if (name === SELECTED_RESULTS && kind === "async") {
      place.reportKey(`\`${name}\` is not a section of \`${sectionsName}\`.`, {
        hint: "Move it to `sync_elastic_sections`.",
      });
    } else reportUnknown(place, Object.keys(defaults));
  }
}

function reportUnknown(section: Place, names: readonly string[]): void {
  const { key, name } = section;
  const guess = nearest(name, names);
  const fix =
    key && guess !== undefined
      ? rewriteFix(`Rename to \`${guess}\``, key, bareOrQuoted(guess), sameWord(name, guess))
      : undefined;
  section.reportKey(`\`${name}\` is not a section: there are ${listed(names, names.length)}.`, { fix });
}
