import { type RuleDocs, defineRule } from "../define-rule.ts";
import { providerKind } from "../support/provider-kind.ts";

export const docs: RuleDocs = {
  summary: "`aws` in a provider other than `amazon-bedrock` and `amazon-bedrock-runtime`.",
  why: "Codex refuses to start: it signs requests for its built-in Bedrock providers only.",
  fix: "Move the table to `[model_providers.amazon-bedrock.aws]` and select that provider.",
  bad: '[model_providers.bedrock]\nname = "Bedrock"\naws = { region = "us-east-1" }\n',
  good: '[model_providers.amazon-bedrock]\naws = { region = "us-east-1" }\n',
};

export const rule = defineRule({
  code: "provider/aws-elsewhere",
  effect: "fatal",
  on: {
    "model_providers.*": (provider) => {
      const aws = providerKind(provider) === "own" ? provider.child("aws") : undefined;
      aws?.reportKey(`\`aws\` is only for the built-in Bedrock providers, not for \`${provider.name}\`.`, {
        hint: 'Use `[model_providers.amazon-bedrock.aws]` and `model_provider = "amazon-bedrock"`.',
      });
    },
  },
});
