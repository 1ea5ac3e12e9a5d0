import { type RuleDocs, defineRule } from "../define-rule.ts";
import { gatewayOf } from "./gateway-of.ts";

export const docs: RuleDocs = {
  summary: "A provider with `gateway_oauth` and without `base_url`.",
  why: "Codex refuses to start: it would send the gateway's token to OpenAI.",
  fix: "Add the gateway's `base_url`.",
  bad: '[model_providers.proxy]\nname = "Proxy"\ngateway_oauth = { credential_export = { command = "gateway-token" } }\n',
  good:
    '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n' +
    'gateway_oauth = { credential_export = { command = "gateway-token" } }\n',
};

export const rule = defineRule({
  code: "provider/gateway-base-url",
  effect: "fatal",
  on: {
    "model_providers.*": (provider) => {
      const gateway = gatewayOf(provider);
      if (!gateway || provider.child("base_url")) return;
      gateway.reportMissing(`\`gateway_oauth\` needs a \`base_url\` in the provider \`${provider.name}\`.`, {
        at: gateway.key ?? gateway.node,
        hint: "Add the address of the gateway as `base_url`.",
      });
    },
  },
});
