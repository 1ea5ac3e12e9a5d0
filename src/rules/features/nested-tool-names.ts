import type { TomlValue } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { elasticBudgetings, SELECTED_RESULTS, type ElasticSection } from "../support/elastic-sections.ts";
import { isWhole } from "../support/layers.ts";
import { isBlank } from "../../words/rust-text.ts";

const NAMES = "nested_tool_names";

export const docs: RuleDocs = {
  summary: "`nested_tool_names` missing, blank, or in a section of `features.guardianv2` that has none.",
  why: "Codex refuses to start as long as the budgeting that the section belongs to is on.",
  fix:
    "Name at least one tool in `transcript_selected_exec_results`, the only section that takes names; remove the key " +
    "from the others.",
  bad:
    "[features.guardianv2]\nsync_elastic_budgeting = true\n\n" +
    "[features.guardianv2.sync_elastic_sections.transcript_selected_exec_results]\n" +
    "min_total_section_tokens = 112100\nmax_section_entry_tokens = 9000\n",
  good:
    "[features.guardianv2]\nsync_elastic_budgeting = true\n\n" +
    "[features.guardianv2.sync_elastic_sections.transcript_selected_exec_results]\n" +
    'nested_tool_names = ["exec_command"]\nmin_total_section_tokens = 112100\nmax_section_entry_tokens = 9000\n',
};

export const rule = defineRule({
  code: "features/nested-tool-names",
  effect: "fatal",
  check(context) {
    for (const { sections, kind } of elasticBudgetings(context)) {
      for (const one of sections ?? []) {
        const value = one.limits?.get(NAMES)?.value;
        const path = [...one.path, NAMES];
        if (one.section !== SELECTED_RESULTS) {
          // In the other budgeting the section itself is the mistake.
          if (one.section === undefined || value?.kind !== "array" || value.items.length === 0) continue;
          const at = one.limits?.get(NAMES)?.key ?? value;
          context.report({
            at,
            path,
            message: `\`${one.name}\` takes no \`${NAMES}\`; only \`${SELECTED_RESULTS}\` does.`,
          });
        } else if (value?.kind === "array" && value.items.length > 0) {
          for (const [index, item] of value.items.entries()) {
            if (!isBlankText(item)) continue;
            context.report({ at: item, path: [...path, index], message: "The name of a tool must not be blank." });
          }
        } else if (kind === "sync" && (value?.kind === "array" || (!value && isWhole(context)))) {
          reportMissing(one);
        }
      }
    }

    function reportMissing({ key, name, path, limits }: ElasticSection): void {
      if (!limits) return;
      context.report({ at: limits.get(NAMES)?.key ?? key, path, message: `\`${name}\` needs a tool in \`${NAMES}\`.` });
    }
  },
});

function isBlankText(item: TomlValue): boolean {
  const text = asString(item);
  return text !== undefined && isBlank(text);
}
