import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A word of a rule's pattern that is not exactly one of `token` and `any_of`.",
  why: "Codex refuses to start.",
  fix: 'Write `{ token = "rm" }` for one word, `{ any_of = ["rm", "unlink"] }` for one of several.',
  kind: "requirements",
  bad: '[rules]\nprefix_rules = [{ pattern = [{ token = "rm", any_of = ["unlink"] }], decision = "forbidden" }]\n',
  good: '[rules]\nprefix_rules = [{ pattern = [{ any_of = ["rm", "unlink"] }], decision = "forbidden" }]\n',
};

export const rule = defineRule({
  code: "requirements/pattern-token",
  effect: "fatal",
  kinds: ["requirements"],
  on: {
    "rules.prefix_rules.[].pattern.[]": (word) => {
      if (word.kind !== "table" || word.isIncomplete) return;
      const [token, others] = [word.child("token"), word.child("any_of")];
      if (token && others) {
        others.reportKey("`any_of` cannot stand beside `token`.", { related: [token.here("`token` is set here")] });
      } else if (!token && !others) word.report("The word has neither `token` nor `any_of`.", { at: word.opening });
    },
  },
});
