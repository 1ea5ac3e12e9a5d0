import { type RuleDocs, defineRule } from "../define-rule.ts";
import { nicknameProblem } from "./nickname-problem.ts";

export const docs: RuleDocs = {
  summary: "A nickname in the file of an agent role that Codex does not take.",
  why:
    "`nickname_candidates` must be different, also without the spaces around them, not blank, and consist of ASCII " +
    "letters, digits, spaces, `-` and `_`. Where one is not, Codex leaves out the role.",
  fix: "Change the nickname, or remove it.",
  kind: "agent-role",
  bad: 'name = "reviewer"\ndescription = "Reviews a change."\ndeveloper_instructions = "Review."\nnickname_candidates = ["Ada", "Ada"]\n',
  good: 'name = "reviewer"\ndescription = "Reviews a change."\ndeveloper_instructions = "Review."\nnickname_candidates = ["Ada", "Grace"]\n',
};

export const rule = defineRule({
  code: "agents/nickname",
  effect: "dropped",
  kinds: ["agent-role", "declared-role"],
  on: {
    nickname_candidates: (list) => {
      const problem = nicknameProblem(list);
      problem?.item.report(`${problem.why}; Codex leaves out the role.`);
    },
  },
});
