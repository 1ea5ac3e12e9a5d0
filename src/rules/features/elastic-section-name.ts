import { bareOrQuoted, listed } from "../../validate/describe.ts";
import { rewriteFix } from "../../validate/fixes.ts";
import { nearest, sameWord } from "../../validate/nearest.ts";
import { defineRule } from "../define-rule.ts";
import { elasticBudgeting, SECTION_DEFAULTS, type ElasticSection } from "../support/elastic-sections.ts";

const NAMES = Object.keys(SECTION_DEFAULTS);

export const rule = defineRule({
  code: "features/elastic-section-name",
  effect: "fatal",
  docs: {
    summary: "A section in `features.guardianv2.sync_elastic_sections` that does not exist, or that is there twice.",
    why: "Codex refuses to start as long as `sync_elastic_budgeting` is on. Two spellings of a name are one section.",
    fix: "Use the names that the finding lists, each once.",
    bad:
      "[features.guardianv2]\nsync_elastic_budgeting = true\n\n[features.guardianv2.sync_elastic_sections.pictures]\n" +
      "min_total_section_tokens = 113000\nmax_section_entry_tokens = 9000\n",
    good:
      "[features.guardianv2]\nsync_elastic_budgeting = true\n\n[features.guardianv2.sync_elastic_sections.images]\n" +
      "min_total_section_tokens = 113000\nmax_section_entry_tokens = 9000\n",
  },
  check(context) {
    const first = new Map<string, ElasticSection>();
    for (const one of elasticBudgeting(context)?.sections ?? []) {
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
      } else {
        const guess = nearest(name, NAMES);
        context.report({
          at: key,
          path,
          message: `\`${name}\` is not a section: there are ${listed(NAMES, NAMES.length)}.`,
          ...(guess !== undefined && {
            fix: rewriteFix(`Rename to \`${guess}\``, key, bareOrQuoted(guess), sameWord(name, guess)),
          }),
        });
      }
    }
  },
});
