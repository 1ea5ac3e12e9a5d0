import { type RuleDocs, defineRule } from "../define-rule.ts";
import { regexProblem } from "../../words/rust-regex/regex-problem.ts";

export const docs: RuleDocs = {
  summary: "A `matcher` that is not a regular expression.",
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
  on: {
    "hooks.*.[].matcher": (matcher) => {
      const event = matcher.parent?.parent;
      const pattern = matcher.text() ?? "";
      if (!event?.field || pattern === "*" || event.field.unmatched) return;
      const problem = regexProblem(pattern);
      if (problem === undefined) return;
      matcher.report(`The matcher is not a regular expression: ${problem}; Codex skips these hooks.`);
    },
  },
});
