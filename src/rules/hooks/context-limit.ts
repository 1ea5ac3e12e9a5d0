import { type RuleDocs, defineRule } from "../define-rule.ts";
import { HOOK, eventOf } from "./hook.ts";

export const docs: RuleDocs = {
  summary: "`additionalContextLimit` on a hook whose event takes no additional context.",
  why:
    "Codex ignores it with a warning: only `PreToolUse`, `PostToolUse`, `SessionStart`, `UserPromptSubmit` and " +
    "`SubagentStart` hooks can add to the context.",
  fix: "Remove it.",
  bad: '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./done.sh"\nadditionalContextLimit = 500\n',
  good: '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./done.sh"\n',
};

export const rule = defineRule({
  code: "hooks/context-limit",
  effect: "inert",
  on: {
    [`${HOOK}.additionalContextLimit`]: (limit) => {
      const hook = limit.parent;
      const event = hook && eventOf(hook);
      if (!event?.field || event.field.hookContext || hook?.text("type") !== "command") return;
      limit.reportKey(`Hooks of \`${event.name}\` add nothing to the context; Codex ignores the limit.`);
    },
  },
});
