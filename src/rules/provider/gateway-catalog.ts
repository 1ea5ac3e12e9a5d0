import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { gateways } from "../support/providers.ts";
import { isSafeUrl, parseUrl } from "../support/url.ts";

export const docs: RuleDocs = {
  summary: "A model catalog outside of the gateway.",
  why:
    "Codex refuses to start: with `gateway_oauth` it would send the gateway's token there. `model_catalog_url` must have " +
    "the scheme, host and port of `base_url`.",
  fix: "Correct `model_catalog_url`, or remove it to use the gateway's own catalog.",
  bad:
    '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n' +
    'model_catalog_url = "https://models.example/catalog"\n' +
    'gateway_oauth = { credential_export = { command = "gateway-token" } }\n',
  good:
    '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n' +
    'model_catalog_url = "https://proxy.example/catalog"\n' +
    'gateway_oauth = { credential_export = { command = "gateway-token" } }\n',
};

export const rule = defineRule({
  code: "provider/gateway-catalog",
  effect: "fatal",
  check(context) {
    for (const { provider } of gateways(context)) {
      const at = provider.table.get("model_catalog_url")?.value;
      const [catalog, base] = [at, provider.table.get("base_url")?.value].map((value) => {
        const url = parseUrl(asString(value) ?? "");
        return url && isSafeUrl(url) ? url : undefined;
      });
      if (!at || !catalog || !base || catalog.origin === base.origin) continue;
      context.report({
        at,
        path: [...provider.path, "model_catalog_url"],
        message:
          "`model_catalog_url` must have the scheme, host and port of `base_url`: the gateway's token is sent to it.",
        hint: "Remove it to use the gateway's own catalog.",
      });
    }
  },
});
