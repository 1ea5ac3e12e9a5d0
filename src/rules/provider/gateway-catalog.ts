import { type RuleDocs, defineRule } from "../define-rule.ts";
import { isSafeUrl, parseUrl } from "../support/url.ts";
import { gatewayOf } from "./gateway-of.ts";

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
  on: {
    "model_providers.*": (provider) => {
      if (!gatewayOf(provider)) return;
      const place = provider.child("model_catalog_url");
      const [catalog, base] = [place, provider.child("base_url")].map((url) => parseUrl(url?.text() ?? ""));
      if (!catalog || !base || !isSafeUrl(catalog) || !isSafeUrl(base) || catalog.origin === base.origin) return;
      place?.report(
        "`model_catalog_url` must have the scheme, host and port of `base_url`: the gateway's token is sent to it.",
        { hint: "Remove it to use the gateway's own catalog." },
      );
    },
  },
});
