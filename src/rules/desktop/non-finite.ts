import { type RuleDocs, defineRule } from "../define-rule.ts";
import { nonFinite } from "../support/non-finite.ts";

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
  check(context) {
    for (const { value, path } of nonFinite(context.table("desktop"), ["desktop"])) {
      context.report({ at: value, path, message: "`desktop` cannot hold `nan` or `inf`." });
    }
  },
});
