import { type RuleDocs, defineRule } from "../define-rule.ts";
import { changes } from "../support/provider-changes.ts";
import { providerKind } from "../support/provider-kind.ts";

export const docs: RuleDocs = {
  summary: "A key of a built-in provider that cannot be changed.",
  why:
    "Codex refuses to start. Of `amazon-bedrock` and `amazon-bedrock-runtime` only `base_url`, `auth`, `http_headers` and " +
    "`aws` can be set; of `gcp` only `base_url`, `auth`, `http_headers`, `project_id`, `location` and `credential_file`. " +
    "Not even the name can.",
  fix: "Remove the key, or give the provider an id of its own.",
  bad: '[model_providers.amazon-bedrock]\nname = "Bedrock"\n\n[model_providers.amazon-bedrock.aws]\nregion = "us-east-1"\n',
  good: '[model_providers.amazon-bedrock.aws]\nregion = "us-east-1"\n',
};

export const rule = defineRule({
  code: "provider/built-in-key",
  effect: "fatal",
  on: {
    "model_providers.*": (provider) => {
      const allowed = provider.kind === "table" ? provider.field?.changeable : undefined;
      if (!allowed || providerKind(provider) === "own") return;
      for (const change of changes(provider)) {
        if (allowed.includes(change.name)) continue;
        change.reportKey(`\`${change.name}\` cannot be set for the built-in provider \`${provider.name}\`.`, {
          hint: `Only ${allowed.map((name) => `\`${name}\``).join(", ")} can be changed.`,
        });
      }
    },
  },
});
