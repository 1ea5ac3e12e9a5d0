import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { currentKnowledge } from "../../knowledge/current.ts";
import { defineRule } from "../define-rule.ts";

export const rule = defineRule({
  code: "root/clamped-memories",
  effect: "risk",
  docs: {
    summary: "A number in `[memories]` that is out of bounds.",
    why: "Codex takes the nearest bound instead, without a word.",
    fix: "Write a number within the bounds.",
    bad: "[memories]\nmax_unused_days = 1000\n",
    good: "[memories]\nmax_unused_days = 365\n",
  },
  check(context) {
    const shape = currentKnowledge().config.prop("memories");
    for (const { key, value } of context.table("memories")?.entries ?? []) {
      const field = shape?.kind === "table" ? shape.field(key.name) : undefined;
      const bounds = field?.["x-clamp"];
      if (!bounds || value.kind !== "integer") continue;
      const [least, most] = bounds;
      if (value.value >= least && value.value <= most) continue;
      // Codex refuses these right away.
      if (value.value < (field?.minimum ?? -Infinity)) continue;
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
