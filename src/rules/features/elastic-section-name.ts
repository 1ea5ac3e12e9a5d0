import { bareOrQuoted, listed } from "../../words/describe.ts";
import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { nearest, sameWord } from "../../words/nearest.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import type { RuleContext } from "../rule-context.ts";
import {
  elasticBudgetings,
  SELECTED_RESULTS,
  type ElasticBudgeting,
  type ElasticSection,
} from "../support/elastic-sections.ts";

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
  check(context) {
    for (const budgeting of elasticBudgetings(context)) checkNames(context, budgeting);
  },
});

function checkNames(context: RuleContext, { kind, sections, defaults, sectionsName }: ElasticBudgeting): void {
  const names = Object.keys(defaults);
  const first = new Map<string, ElasticSection>();
  for (const one of sections ?? []) {
    const { name, key, section, path } = one;
    const other = section === undefined ? undefined : first.get(section);
    if (section !== undefined && !other) first.set(section, one);
    else if (other) {
      context.report({
        at: key,
        path,
        message: `\`${name}\` and \`${other.name}\` are the same section.`,
        related: [
          { message: `\`${other.name}\` is defined here`, range: { start: other.key.start, end: other.key.end } },
        ],
      });
    } else if (name === SELECTED_RESULTS && kind === "async") {
      context.report({
        at: key,
        path,
        message: `\`${name}\` is no section of \`${sectionsName}\`.`,
        hint: "Move it to `sync_elastic_sections`.",
      });
    } else {
      const guess = nearest(name, names);
      context.report({
        at: key,
        path,
        message: `\`${name}\` is not a section: there are ${listed(names, names.length)}.`,
        ...(guess !== undefined && {
          fix: rewriteFix(`Rename to \`${guess}\``, key, bareOrQuoted(guess), sameWord(name, guess)),
        }),
      });
    }
  }
}
