import { renameFix } from "../../edit/rename-fix.ts";
import type { ConfigFile } from "../../resolve/config-file.ts";
import type { Place } from "../../resolve/place.ts";
import { nearest } from "../../words/nearest.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A feature in the requirements that Codex does not know.",
  why: "Codex starts and ignores it with a warning: nothing is switched on or off.",
  fix: "Write the name as `codex features list` has it, or remove it.",
  kind: "requirements",
  bad: "[features]\nunifed_exec = false\n",
  good: "[features]\nunified_exec = false\n",
};

export const rule = defineRule({
  code: "requirements/unknown-feature",
  effect: "inert",
  kinds: ["requirements"],
  on: { "features.*": look, "feature_requirements.*": look },
});

function look(feature: Place, { knowledge, document }: ConfigFile): void {
  const known = knowledge.config.prop("features");
  if (known?.kind !== "table" || !feature.key) return;
  const { name, path } = feature;
  const current = known.field(name)?.aliasOf;
  if (current !== undefined) {
    feature.reportKey(`\`${name}\` is an older name of the feature \`${current}\`.`, {
      effect: "risk",
      severity: "info",
      fix: renameFix(document, path, current, true),
    });
  } else if (!known.has(name)) {
    const guess = nearest(name, known.keys);
    feature.reportKey(`There is no feature \`${name}\`; Codex ignores it with a warning.`, {
      ...(guess !== undefined && { fix: renameFix(document, path, guess, false) }),
    });
  }
}
