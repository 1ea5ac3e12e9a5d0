import { type RuleDocs, defineRule } from "../define-rule.ts";
import { credentials, providers } from "../support/providers.ts";

export const docs: RuleDocs = {
  summary: "A provider with `auth` and another credential beside it.",
  why:
    "Codex refuses to start: it would not know which credential to send. The mere presence of `env_key`, " +
    "`experimental_bearer_token` or `aws` counts, even if empty; of `requires_openai_auth` only `true` does.",
  fix: "Keep one of them.",
  bad:
    '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_KEY"\n\n' +
    '[model_providers.proxy.auth]\ncommand = "/usr/local/bin/fetch-token"\n',
  good:
    '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n\n' +
    '[model_providers.proxy.auth]\ncommand = "/usr/local/bin/fetch-token"\n',
};

export const rule = defineRule({
  code: "provider/auth-conflict",
  effect: "fatal",
  check(context) {
    for (const { id, kind, table, path } of providers(context)) {
      const auth = table.get("auth");
      if (!auth) continue;
      // Elsewhere than here, these keys have findings of their own.
      const aws = kind === "bedrock" ? table.get("aws") : undefined;
      const others = kind === "own" ? credentials(table).filter((entry) => entry !== auth) : aws ? [aws] : [];
      for (const { key } of others) {
        const what = key.name === "requires_openai_auth" ? "`requires_openai_auth = true`" : `\`${key.name}\``;
        context.report({
          at: key,
          path: [...path, key.name],
          message: `${what} cannot be combined with \`auth\` in the provider \`${id}\`.`,
          hint: "Keep one of the two.",
          related: [{ message: "`auth` is set here", range: { start: auth.key.start, end: auth.key.end } }],
        });
      }
    }
  },
});
