import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

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
  on: { "model_providers.amazon-bedrock.aws": check, "model_providers.amazon-bedrock-runtime.aws": check },
});

function check(aws: Place): void {
  const other = aws.child("credential_export");
  if (!other) return;
  aws.child("profile")?.reportKey("`profile` cannot be combined with `credential_export`.", {
    hint: "Remove one of the two.",
    related: [other.here("`credential_export` is set here")],
  });
}
