import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "The model reads live web pages.",
  why: "Anybody can write a page that tells the model what to do. With `cached` it gets what the search engine has kept, which is harder to aim at you.",
  fix: "Use `cached`, above all where nobody is asked before commands run.",
  bad: 'web_search = "live"\n',
  good: 'web_search = "cached"\n',
};

export const rule = defineRule({
  code: "audit/live-search",
  effect: "risk",
  severity: "info",
  group: "audit",
  on: {
    web_search: (search) => {
      if (search.text() !== "live") return;
      search.report("Live web pages reach the model, whoever wrote them.", {
        fix: rewriteFix('Change to "cached"', search.node, '"cached"', false),
      });
    },
  },
});
