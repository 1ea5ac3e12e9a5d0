import { type RuleDocs, defineRule } from "../define-rule.ts";
import { nonFiniteNumbers } from "../support/non-finite-numbers.ts";

export const docs: RuleDocs = {
  summary: "`nan` or `inf` somewhere below `desktop`.",
  why:
    "`desktop` takes anything, but Codex keeps it as JSON, which has no such numbers: it refuses to start, without " +
    "saying where.",
  fix: "Use a finite number, or a string.",
  bad: "[desktop]\nzoom = inf\n",
  good: "[desktop]\nzoom = 1.5\n",
};

export const rule = defineRule({
  code: "desktop/non-finite",
  effect: "fatal",
  stage: "use",
  on: {
    "desktop.*": (setting) => {
      for (const number of nonFiniteNumbers(setting)) number.report("`desktop` cannot hold `nan` or `inf`.");
    },
  },
});
