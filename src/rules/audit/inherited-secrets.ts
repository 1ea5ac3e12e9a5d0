import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "Commands get the keys and tokens of your environment.",
  why:
    "With `ignore_default_excludes = true`, which is the default too, variables with `KEY`, `SECRET` or `TOKEN` in their " +
    "names are handed on to every command that the model runs.",
  fix: "Set it to `false`, and hand on what is needed with `set` or `include_only`.",
  bad: "[shell_environment_policy]\nignore_default_excludes = true\n",
  good: "[shell_environment_policy]\nignore_default_excludes = false\n",
};

export const rule = defineRule({
  code: "audit/inherited-secrets",
  effect: "risk",
  severity: "info",
  group: "audit",
  on: {
    "shell_environment_policy.ignore_default_excludes": (ignores) => {
      if (ignores.flag() !== true) return;
      ignores.report("Commands get the keys and tokens of your environment.", {
        fix: rewriteFix("Change to `false`", ignores.node, "false", false),
      });
    },
  },
});
