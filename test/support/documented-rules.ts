import type { Rule, RuleDocs } from "../../src/rules/define-rule.ts";
import { ruleDocs } from "../../src/rules/docs.ts";
import { rules } from "../../src/rules/index.ts";

/** All rules with what they tell about themselves. */
export const documentedRules: readonly (Rule & { readonly docs: RuleDocs })[] = rules.map((rule) => {
  const docs = ruleDocs[rule.code];
  if (!docs) throw new Error(`src/rules/docs.ts has no docs of ${rule.code}; run \`npm run gen\``);
  return { ...rule, docs };
});
