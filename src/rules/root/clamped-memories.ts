import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { outOfBounds } from "../../validate/bounds.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

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
  onField: {
    clamp: (place) => {
      const [least, most] = place.field?.clamp ?? [];
      const number = place.node.kind === "integer" ? place.node.value : undefined;
      if (least === undefined || most === undefined || number === undefined) return;
      // What Codex's own type does not hold, it refuses right away.
      const isRefused = place.shape?.kind === "integer" && outOfBounds(number, place.shape) !== undefined;
      if (isRefused || (number >= least && number <= most)) return;
      const taken = String(number < least ? least : most);
      place.report(`\`${place.name}\` goes from ${least} to ${most}; Codex takes ${taken}.`, {
        fix: rewriteFix(`Change to ${taken}`, place.node, taken, true),
      });
    },
  },
});
