import { removalFix } from "../../edit/removal-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "`history.max_bytes` without a history.",
  why: 'With `persistence = "none"` Codex writes nothing that a limit could apply to.',
  fix: 'Remove `max_bytes`, or set `persistence` to `"save-all"`.',
  bad: '[history]\npersistence = "none"\nmax_bytes = 1000000\n',
  good: '[history]\npersistence = "none"\n',
};

export const rule = defineRule({
  code: "root/unused-history-limit",
  effect: "inert",
  severity: "info",
  on: {
    history: (history, file) => {
      const limit = history.child("max_bytes");
      if (!limit?.key || limit.kind !== "integer" || history.text("persistence") !== "none") return;
      limit.reportKey('With `persistence = "none"` there is no history to limit.', {
        fix: removalFix(file.document, limit.key, false),
      });
    },
  },
});
