import { type RuleDocs, defineRule } from "../define-rule.ts";
import { hookHandlers } from "../support/hook-groups.ts";

const WITH_CONTEXT = ["PreToolUse", "PostToolUse", "SessionStart", "UserPromptSubmit", "SubagentStart"];

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
  check(context) {
    for (const { table, type, event, path } of hookHandlers(context)) {
      const limit = table.get("additionalContextLimit");
      if (!limit || type !== "command" || WITH_CONTEXT.includes(event)) continue;
      context.report({
        at: limit.key,
        path: [...path, "additionalContextLimit"],
        message: `Hooks of \`${event}\` add nothing to the context; Codex ignores the limit.`,
      });
    }
  },
});
