import type { TomlTable, TomlValue } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asInteger } from "../rule-context.ts";
import { elasticBudgetings } from "../support/elastic-sections.ts";

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
  check(context) {
    const all = elasticBudgetings(context).flatMap(({ sections }) => sections ?? []);
    for (const { limits, path } of all) {
      for (const { at, key, message } of limits ? problems(limits) : []) {
        context.report({ at, path: [...path, key], message });
      }
    }
  },
});

function* problems(limits: TomlTable): Iterable<{ at: TomlValue; key: string; message: string }> {
  const [leastNode, entryNode, mostNode] = [LEAST, ENTRY, MOST].map((key) => limits.get(key)?.value);
  const [least, entry, most] = [leastNode, entryNode, mostNode].map(asInteger);
  if (leastNode && least === 0) yield { at: leastNode, key: LEAST, message: `\`${LEAST}\` must be at least 1.` };
  if (entryNode && entry === 0) yield { at: entryNode, key: ENTRY, message: `\`${ENTRY}\` must be at least 1.` };
  else if (entryNode && entry !== undefined && entry > MOST_OF_ENTRY)
    yield { at: entryNode, key: ENTRY, message: `\`${ENTRY}\` must be at most ${MOST_OF_ENTRY}.` };
  else if (leastNode && least && entry && entry > 0 && least > 0 && least < entry)
    yield { at: leastNode, key: LEAST, message: `\`${LEAST}\` must be at least \`${ENTRY}\`, which is ${entry}.` };
  if (mostNode && most !== undefined && most >= 0 && least && least > most)
    yield { at: mostNode, key: MOST, message: `\`${MOST}\` must be at least \`${LEAST}\`, which is ${least}.` };
}
