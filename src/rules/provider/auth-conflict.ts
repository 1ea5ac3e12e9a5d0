import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { credentials } from "../support/provider-changes.ts";
import { providerKind } from "../support/provider-kind.ts";

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
      if (!auth) return;
      const kind = providerKind(provider);
      const isAws = ({ name }: Place): boolean => kind === "bedrock" && name === "aws";
      // Elsewhere than here, these keys have findings of their own.
      for (const other of kind === "own" ? credentials(provider) : provider.entries.filter(isAws)) {
        if (other === auth) continue;
        const what = other.name === "requires_openai_auth" ? "`requires_openai_auth = true`" : `\`${other.name}\``;
        other.reportKey(`${what} cannot be combined with \`auth\` in the provider \`${provider.name}\`.`, {
          hint: "Keep one of the two.",
          related: [auth.here("`auth` is set here")],
        });
      }
    },
  },
});
