import { currentKnowledge } from "../../knowledge/current.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asBoolean, asTable } from "../rule-context.ts";

export const docs: RuleDocs = {
  summary: "A feature that is still under development is on.",
  why:
    "It may not work yet, and change or go away with any release. Codex says so at the start of each session unless " +
    "`suppress_unstable_features_warning = true`, which also silences this remark.",
  fix: "Leave it on if you want to try it; otherwise remove the key.",
  bad: "[features]\nruntime_metrics = true\n",
  good: "suppress_unstable_features_warning = true\n\n[features]\nruntime_metrics = true\n",
};

export const rule = defineRule({
  code: "features/under-development",
  effect: "risk",
  severity: "info",
  check(context) {
    const features = context.table("features");
    if (!features || asBoolean(context.value("suppress_unstable_features_warning")) === true) return;
    const shape = currentKnowledge().config.prop("features");
    if (shape?.kind !== "table") return;
    for (const { key, value } of features.entries) {
      const isOn = asBoolean(value) ?? asBoolean(asTable(value)?.get("enabled")?.value);
      const field = shape.field(key.name);
      const stage = field?.stage ?? shape.field(field?.aliasOf ?? "")?.stage;
      if (isOn !== true || stage !== "under development") continue;
      context.report({
        at: key,
        path: ["features", key.name],
        message: `The feature \`${key.name}\` is still under development.`,
      });
    }
  },
});
