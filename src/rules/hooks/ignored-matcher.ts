import { type RuleDocs, defineRule } from "../define-rule.ts";
import { EVENTS_WITHOUT_MATCHER } from "../support/hook-events.ts";
import { hookGroups } from "../support/hook-groups.ts";

export const docs: RuleDocs = {
  summary: "A `matcher` for an event that has nothing to match.",
  why: "Codex ignores it: the hooks run at every `UserPromptSubmit`, `Stop` and `Interrupt`.",
  fix: "Remove the matcher, and let the command decide what to do.",
  bad: '[[hooks.Stop]]\nmatcher = "Bash"\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./done.sh"\n',
  good: '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./done.sh"\n',
};

export const rule = defineRule({
  code: "hooks/ignored-matcher",
  effect: "inert",
  check(context) {
    for (const { table, event, path } of hookGroups(context)) {
      const matcher = table.get("matcher");
      if (!matcher || !EVENTS_WITHOUT_MATCHER.includes(event) || matcher.value.kind !== "string") continue;
      if (matcher.value.value === "" || matcher.value.value === "*") continue;
      context.report({
        at: matcher.key,
        path: [...path, "matcher"],
        message: `\`${event}\` has nothing to match; the hooks always run.`,
      });
    }
  },
});
