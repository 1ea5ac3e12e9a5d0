import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "`filters` of `shell_environment_policy` together with `exclude` or `include_only`.",
  why: "Codex refuses to start, even if all of them are empty: the two ways to say it cannot be mixed.",
  fix: "Move the patterns of `exclude` and `include_only` into `filters`, with `exclude` or `include` as their values.",
  bad: '[shell_environment_policy]\nexclude = ["AWS_*"]\nfilters = { PATH = "include" }\n',
  good: '[shell_environment_policy]\nfilters = { PATH = "include", "AWS_*" = "exclude" }\n',
};

export const rule = defineRule({
  code: "shell-environment/mixed-filters",
  effect: "fatal",
  on: {
    shell_environment_policy: (policy) => {
      const filters = policy.child("filters");
      // The first of them settles it; the other is the same mistake.
      const legacy = policy.entries.find(({ name }) => name === "exclude" || name === "include_only");
      if (!filters || !legacy) return;
      const value = legacy.name === "exclude" ? "exclude" : "include";
      legacy.reportKey(`\`${legacy.name}\` cannot be combined with \`filters\`.`, {
        hint: `Move its patterns into \`filters\`, each with the value "${value}".`,
        related: [filters.here("`filters` is here")],
      });
    },
  },
});
