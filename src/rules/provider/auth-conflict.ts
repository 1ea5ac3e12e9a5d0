import { type RuleDocs, defineRule } from "../define-rule.ts";
import { changes } from "../support/provider-changes.ts";
import { providerKind } from "../support/provider-kind.ts";

/** What cannot stand beside `auth`, by the kind of provider; elsewhere, these keys have findings of their own. */
const RIVALS: Readonly<Record<string, readonly string[]>> = {
  own: ["env_key", "experimental_bearer_token", "requires_openai_auth"],
  bedrock: ["aws"],
};

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
  on: {
    "model_providers.*": (provider) => {
      const auth = provider.child("auth");
      const rivals = RIVALS[providerKind(provider) ?? ""];
      if (!auth || !rivals) return;
      for (const rival of changes(provider)) {
        if (!rivals.includes(rival.name)) continue;
        const what = rival.name === "requires_openai_auth" ? "`requires_openai_auth = true`" : `\`${rival.name}\``;
        rival.reportKey(`${what} cannot be combined with \`auth\` in the provider \`${provider.name}\`.`, {
          hint: "Keep one of the two.",
          related: [auth.here("`auth` is set here")],
        });
      }
    },
  },
});
