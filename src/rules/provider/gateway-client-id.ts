import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { gateways } from "../support/providers.ts";
import { isBlank } from "../../words/rust-text.ts";

export const docs: RuleDocs = {
  summary: "A blank `client_id` in `gateway_oauth`.",
  why: "Codex refuses to start.",
  fix: "Write the id under which Codex is registered at the gateway.",
  bad:
    '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n\n' +
    '[model_providers.proxy.gateway_oauth]\nclient_id = " "\n' +
    'authorization_url = "https://login.example/authorize"\ntoken_url = "https://login.example/token"\n',
  good:
    '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n\n' +
    '[model_providers.proxy.gateway_oauth]\nclient_id = "codex"\n' +
    'authorization_url = "https://login.example/authorize"\ntoken_url = "https://login.example/token"\n',
};

export const rule = defineRule({
  code: "provider/gateway-client-id",
  effect: "fatal",
  check(context) {
    for (const { table, path } of gateways(context)) {
      const at = table.get("client_id")?.value;
      const text = asString(at);
      // The model refuses the empty text already.
      if (!at || !text || !isBlank(text) || table.get("credential_export")) continue;
      context.report({
        at,
        path: [...path, "client_id"],
        message: "`client_id` must not be blank.",
        hint: "Write the id under which Codex is registered at the gateway.",
      });
    }
  },
});
