import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asTable } from "../rule-context.ts";
import { providers } from "../support/providers.ts";

export const docs: RuleDocs = {
  summary: "`aws.profile` beside `aws.credential_export`.",
  why: "Codex refuses to start: both say where AWS credentials come from.",
  fix: "Remove one of the two.",
  bad: '[model_providers.amazon-bedrock.aws]\nprofile = "work"\ncredential_export = { command = "export-credentials" }\n',
  good: '[model_providers.amazon-bedrock.aws]\ncredential_export = { command = "export-credentials" }\n',
};

export const rule = defineRule({
  code: "provider/aws-profile-and-export",
  effect: "fatal",
  check(context) {
    for (const { kind, table, path } of providers(context)) {
      const aws = kind === "bedrock" ? asTable(table.get("aws")?.value) : undefined;
      const profile = aws?.get("profile");
      const other = aws?.get("credential_export");
      if (!profile || !other) continue;
      context.report({
        at: profile.key,
        path: [...path, "aws", "profile"],
        message: "`profile` cannot be combined with `credential_export`.",
        hint: "Remove one of the two.",
        related: [
          { message: "`credential_export` is set here", range: { start: other.key.start, end: other.key.end } },
        ],
      });
    }
  },
});
