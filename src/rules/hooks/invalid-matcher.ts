import { type RuleDocs, defineRule } from "../define-rule.ts";
import { EVENTS_WITHOUT_MATCHER } from "../support/hook-events.ts";
import { hookGroups } from "../support/hook-groups.ts";
import { regexProblem } from "../support/rust-regex.ts";

export const docs: RuleDocs = {
  summary: "A `matcher` that is no regular expression.",
  why: "Codex skips the hooks of the group with a warning; a hook that should refuse something refuses nothing.",
  fix:
    "Write a name, several joined by `|`, or a regular expression (in the syntax of Rust: no look-around, no " +
    "backreferences). For everything, use `*` alone or leave the matcher out.",
  bad: '[[hooks.PreToolUse]]\nmatcher = "*Edit"\n[[hooks.PreToolUse.hooks]]\ntype = "command"\ncommand = "./check.sh"\n',
  good: '[[hooks.PreToolUse]]\nmatcher = ".*Edit"\n[[hooks.PreToolUse.hooks]]\ntype = "command"\ncommand = "./check.sh"\n',
};

export const rule = defineRule({
  code: "hooks/invalid-matcher",
  effect: "inert",
  check(context) {
    for (const { table, event, path } of hookGroups(context)) {
      const matcher = table.get("matcher")?.value;
      if (matcher?.kind !== "string" || matcher.value === "*" || EVENTS_WITHOUT_MATCHER.includes(event)) continue;
      const problem = regexProblem(matcher.value);
      if (problem === undefined) continue;
      context.report({
        at: matcher,
        path: [...path, "matcher"],
        message: `The matcher is no regular expression: ${problem}; Codex skips these hooks.`,
      });
    }
  },
});
