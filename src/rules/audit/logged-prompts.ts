import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "What you type is sent to the collector of logs.",
  why: "Prompts hold code, names and at times passwords. Whoever may read the logs reads them too.",
  fix: "Leave it off, unless everybody concerned knows of it.",
  bad: "[otel]\nlog_user_prompt = true\n",
  good: "[otel]\nlog_user_prompt = false\n",
};

export const rule = defineRule({
  code: "audit/logged-prompts",
  effect: "risk",
  group: "audit",
  on: {
    "otel.log_user_prompt": (logs) => {
      if (logs.flag() !== true) return;
      logs.report("Prompts go to the collector of logs, word by word.", {
        fix: rewriteFix("Change to `false`", logs.node, "false", false),
      });
    },
  },
});
