import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "Two patterns of `shell_environment_policy.filters` that differ in upper and lower case only.",
  why: "Codex refuses to start: patterns do not care about case, so both mean the same variables.",
  fix: "Keep one of them.",
  bad: '[shell_environment_policy.filters]\n"AWS_*" = "exclude"\n"aws_*" = "include"\n',
  good: '[shell_environment_policy.filters]\n"AWS_*" = "exclude"\n',
};

export const rule = defineRule({
  code: "shell-environment/duplicate-filter",
  effect: "fatal",
  on: {
    "shell_environment_policy.filters": (filters) => {
      const seen = new Map<string, Place>();
      for (const filter of filters.entries) {
        const pattern = filter.name.toLowerCase();
        const first = seen.get(pattern);
        if (!first) seen.set(pattern, filter);
        else
          filter.reportKey(`\`${filter.name}\` means the same variables as \`${first.name}\`.`, {
            hint: "Keep one of them.",
            related: [first.here(`\`${first.name}\` is here`)],
          });
      }
    },
  },
});
