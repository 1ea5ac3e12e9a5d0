import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

/** The bounds that Codex applies when it reads the numbers. */
const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  max_raw_memories_for_consolidation: [1, 4096],
  max_unused_days: [0, 365],
  max_rollout_age_days: [0, 90],
  max_rollouts_per_startup: [1, 128],
  min_rollout_idle_hours: [1, 48],
  min_rate_limit_remaining_percent: [0, 100],
};

const UNSIGNED = ["max_raw_memories_for_consolidation", "max_rollouts_per_startup"];

export const docs: RuleDocs = {
  summary: "A number in `[memories]` that is out of bounds.",
  why: "Codex takes the nearest bound instead, without a word.",
  fix: "Write a number within the bounds.",
  bad: "[memories]\nmax_unused_days = 1000\n",
  good: "[memories]\nmax_unused_days = 365\n",
};

export const rule = defineRule({
  code: "root/clamped-memories",
  effect: "risk",
  check(context) {
    for (const { key, value } of context.table("memories")?.entries ?? []) {
      const bounds = Object.hasOwn(BOUNDS, key.name) ? BOUNDS[key.name] : undefined;
      if (!bounds || value.kind !== "integer") continue;
      const [least, most] = bounds;
      if (value.value >= least && value.value <= most) continue;
      // Codex refuses these right away.
      if (value.value < 0 && UNSIGNED.includes(key.name)) continue;
      const taken = String(value.value < least ? least : most);
      context.report({
        at: value,
        path: ["memories", key.name],
        message: `\`${key.name}\` goes from ${least} to ${most}; Codex takes ${taken}.`,
        fix: rewriteFix(`Change to ${taken}`, value, taken, true),
      });
    }
  },
});
