import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A `matcher` for an event that has nothing to match.",
  why: "Codex ignores it: the hooks run at every such event, which are `UserPromptSubmit`, `Stop`, `Interrupt` and those of model requests.",
  fix: "Remove the matcher, and let the command decide what to do.",
  bad: '[[hooks.Stop]]\nmatcher = "Bash"\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./done.sh"\n',
  good: '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./done.sh"\n',
};

export const rule = defineRule({
  code: "hooks/ignored-matcher",
  effect: "inert",
  on: {
    "hooks.*.[].matcher": (matcher) => {
      const event = matcher.parent?.parent;
      if (!event?.field?.unmatched || ["", "*"].includes(matcher.text() ?? "")) return;
      matcher.reportKey(`\`${event.name}\` has nothing to match; the hooks always run.`);
    },
  },
});
