import type { ConfigFile } from "../../resolve/config-file.ts";
import type { Place } from "../../resolve/place.ts";
import { isBlank } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { elasticBudgetings, SELECTED_RESULTS } from "./elastic-budgetings.ts";

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
  stage: "use",
  on: {
    "features.guardianv2": (guardian, file) => {
      for (const { sections } of elasticBudgetings(guardian)) {
        for (const { place, section } of sections) {
          // In the other budgeting the section itself is the mistake.
          if (section === SELECTED_RESULTS) checkNames(place, file);
          else if (section !== undefined && place.child(NAMES)?.items.length) {
            const taken = `only \`${SELECTED_RESULTS}\` does`;
            place.child(NAMES)?.reportKey(`\`${place.name}\` takes no \`${NAMES}\`; ${taken}.`);
          }
        }
      }
    },
  },
});

function checkNames(section: Place, file: ConfigFile): void {
  const names = section.child(NAMES);
  for (const name of names?.items ?? []) {
    if (isBlank(name.text() ?? "no text")) name.report("The name of a tool must not be blank.");
  }
  // Another file may name them.
  const isMissing = names ? names.kind === "array" && names.items.length === 0 : file.isWhole;
  if (section.kind !== "table" || !isMissing) return;
  section.report(`\`${section.name}\` needs a tool in \`${NAMES}\`.`, { at: names?.key ?? section.key });
}
