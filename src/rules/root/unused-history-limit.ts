import { removeLine } from "../../edit/line-edits.ts";
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
  check(context) {
    const limit = context.entry("history", "max_bytes");
    if (limit?.value.kind !== "integer" || context.string("history", "persistence") !== "none") return;
    const fix = removeLine(context.document, limit.key, false);
    context.report({
      at: limit.key,
      path: ["history", "max_bytes"],
      message: 'With `persistence = "none"` there is no history to limit.',
      ...(fix && { fix }),
    });
  },
});
