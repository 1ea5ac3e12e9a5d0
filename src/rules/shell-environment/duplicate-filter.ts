import { type RuleDocs, defineRule } from "../define-rule.ts";
import type { TomlKey } from "../../toml/types.ts";

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
  check(context) {
    const seen = new Map<string, TomlKey>();
    for (const { key } of context.table("shell_environment_policy", "filters")?.entries ?? []) {
      const pattern = key.name.toLowerCase();
      const first = seen.get(pattern);
      if (!first) {
        seen.set(pattern, key);
        continue;
      }
      context.report({
        at: key,
        path: ["shell_environment_policy", "filters", key.name],
        message: `\`${key.name}\` means the same variables as \`${first.name}\`.`,
        hint: "Keep one of them.",
        related: [{ message: `\`${first.name}\` is here`, range: { start: first.start, end: first.end } }],
      });
    }
  },
});
