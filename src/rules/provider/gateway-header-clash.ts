import type { TomlKey, TomlPath } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asTable } from "../rule-context.ts";
import { deliveryOf, headerOf, isValidDelivery } from "../support/gateway-delivery.ts";
import { credentials, gateways } from "../support/providers.ts";

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
  check(context) {
    for (const { provider, entry, table, path } of gateways(context)) {
      const delivery = deliveryOf(table);
      if (!delivery || !isValidDelivery(delivery)) continue;
      const header = headerOf(delivery);
      const place = delivery.at ?? entry.key;
      const [credential] = header === "authorization" ? credentials(provider.table) : [];
      if (credential) {
        context.report({
          at: place,
          path: delivery.at ? [...path, "delivery", "name"] : path,
          message: `The gateway's token would be sent in \`Authorization\`, like that of \`${credential.key.name}\`.`,
          hint: "Set `gateway_oauth.delivery` to another header or cookie that your gateway accepts.",
          related: [related("the provider's own credential is set here", credential.key)],
        });
      }
      for (const { key, path: at } of headers(provider.table, provider.path)) {
        if (key.name.toLowerCase() !== header) continue;
        context.report({
          at: key,
          path: at,
          message: `The header \`${key.name}\` is set here and by \`gateway_oauth\`.`,
          hint: "Remove it here, or choose another header or cookie in `gateway_oauth.delivery`.",
          related: [related("the gateway's token is sent here", place)],
        });
      }
    }
  },
});

function related(message: string, { start, end }: { readonly start: number; readonly end: number }) {
  return { message, range: { start, end } };
}

function headers(provider: Parameters<typeof credentials>[0], path: TomlPath): { key: TomlKey; path: TomlPath }[] {
  return ["http_headers", "env_http_headers"].flatMap((name) => {
    const entries = asTable(provider.get(name)?.value)?.entries ?? [];
    return entries.map(({ key }) => ({ key, path: [...path, name, key.name] }));
  });
}
