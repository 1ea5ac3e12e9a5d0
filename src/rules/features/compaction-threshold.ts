import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asInteger } from "../rule-context.ts";

const KEY = "model_async_compact_threshold_percent";

export const docs: RuleDocs = {
  summary: "A threshold of `features.async_compaction` that is not a percentage from 1 to 100.",
  why: "Codex refuses to start, even while the feature is off.",
  fix: "Use a number from 1 to 100. To turn the feature off, set `enabled = false`.",
  bad: "[features.async_compaction]\nmodel_async_compact_threshold_percent = 0\n",
  good: "[features.async_compaction]\nmodel_async_compact_threshold_percent = 70\n",
};

export const rule = defineRule({
  code: "features/compaction-threshold",
  effect: "fatal",
  check(context) {
    const value = context.table("features", "async_compaction")?.get(KEY)?.value;
    const percent = asInteger(value);
    // What does not fit into a byte is a finding of the structure.
    if (!value || percent === undefined || percent < 0 || percent > 255) return;
    if (percent >= 1 && percent <= 100) return;
    context.report({
      at: value,
      path: ["features", "async_compaction", KEY],
      message: `\`${KEY}\` must be 1 to 100, even while the feature is off.`,
    });
  },
});
