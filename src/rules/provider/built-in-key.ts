import { type RuleDocs, defineRule } from "../define-rule.ts";
import { changes, providers } from "../support/providers.ts";

const CHANGEABLE = {
  bedrock: ["base_url", "auth", "http_headers", "aws"],
  gcp: ["base_url", "auth", "http_headers", "project_id", "location", "credential_file"],
};

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
  check(context) {
    for (const { id, kind, table, path } of providers(context)) {
      if (kind !== "bedrock" && kind !== "gcp") continue;
      const allowed = CHANGEABLE[kind];
      for (const { key } of changes(table)) {
        if (allowed.includes(key.name)) continue;
        context.report({
          at: key,
          path: [...path, key.name],
          message: `\`${key.name}\` cannot be set for the built-in provider \`${id}\`.`,
          hint: `Only ${allowed.map((name) => `\`${name}\``).join(", ")} can be changed.`,
        });
      }
    }
  },
});
