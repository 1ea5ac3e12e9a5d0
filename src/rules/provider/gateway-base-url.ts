import { type RuleDocs, defineRule } from "../define-rule.ts";
import { lacking } from "../support/layers.ts";
import { gateways } from "../support/providers.ts";

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
  check(context) {
    const how = lacking(context);
    if (!how) return;
    for (const { provider, entry, path } of gateways(context)) {
      if (provider.table.get("base_url") || provider.table.incomplete) continue;
      context.report({
        ...how,
        at: entry.key,
        path,
        message: `\`gateway_oauth\` needs a \`base_url\` in the provider \`${provider.id}\`.`,
        hint: "Add the address of the gateway as `base_url`.",
      });
    }
  },
});
