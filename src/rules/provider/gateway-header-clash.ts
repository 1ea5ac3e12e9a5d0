import { type RuleDocs, defineRule } from "../define-rule.ts";
import { credentials } from "../support/provider-changes.ts";
import { deliveryOf, headerOf, isValidDelivery } from "./delivery.ts";
import { gatewayOf } from "./gateway-of.ts";

const PROVIDER =
  '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_KEY"\n\n';
const GATEWAY = '[model_providers.proxy.gateway_oauth]\ncredential_export = { command = "gateway-token" }\n';

export const docs: RuleDocs = {
  summary: "A gateway's token and something else in the same header.",
  why:
    "Codex refuses to start. Without `delivery`, the gateway's token goes into `Authorization`, like the provider's own " +
    "credential; headers of `http_headers` and `env_http_headers` count too, and a cookie is in the header `Cookie`.",
  fix: "Set `gateway_oauth.delivery` to another header or cookie that your gateway accepts.",
  bad: PROVIDER + GATEWAY,
  good: `${PROVIDER}${GATEWAY}delivery = { kind = "header", name = "X-Gateway-Authorization" }\n`,
};

export const rule = defineRule({
  code: "provider/gateway-header-clash",
  effect: "fatal",
  on: {
    "model_providers.*": (provider) => {
      const gateway = gatewayOf(provider);
      const delivery = gateway && deliveryOf(gateway);
      if (!delivery || !isValidDelivery(delivery)) return;
      const header = headerOf(delivery);
      const { namePlace } = delivery;
      const [credential] = header === "authorization" ? credentials(provider) : [];
      if (credential) {
        const message = `The gateway's token would be sent in \`Authorization\`, like that of \`${credential.name}\`.`;
        const more = {
          hint: "Set `gateway_oauth.delivery` to another header or cookie that your gateway accepts.",
          related: [credential.here("the provider's own credential is set here")],
        };
        if (namePlace) namePlace.report(message, more);
        else gateway.reportKey(message, more);
      }
      const sent = "the gateway's token is sent here";
      for (const other of HEADERS.flatMap((name) => provider.child(name)?.entries ?? [])) {
        if (other.name.toLowerCase() !== header) continue;
        other.reportKey(`The header \`${other.name}\` is set here and by \`gateway_oauth\`.`, {
          hint: "Remove it here, or choose another header or cookie in `gateway_oauth.delivery`.",
          related: [namePlace ? namePlace.valueHere(sent) : gateway.here(sent)],
        });
      }
    },
  },
});

const HEADERS = ["http_headers", "env_http_headers"];
