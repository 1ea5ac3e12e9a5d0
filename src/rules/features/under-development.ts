import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

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
  on: {
    "features.*": (feature, file) => {
      const isOn = feature.flag() ?? feature.flag("enabled");
      if (isOn !== true || file.root.flag("suppress_unstable_features_warning") === true) return;
      if (stageOf(feature) !== "under development") return;
      feature.reportKey(`The feature \`${feature.name}\` is still under development.`, {
        hint: "Remove it unless you want to try it. `suppress_unstable_features_warning = true` keeps Codex, and this check, from saying so.",
      });
    },
  },
});

/** An older name has the stage of the current one. */
function stageOf({ field, parent }: Place): string | undefined {
  const features = parent?.shape;
  const current = features?.kind === "table" ? features.field(field?.aliasOf ?? "") : undefined;
  return field?.stage ?? current?.stage;
}
