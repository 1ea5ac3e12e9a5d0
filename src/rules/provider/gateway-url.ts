import type { TomlPath, TomlTable } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { gateways } from "../support/providers.ts";
import { isSafeUrl, parseUrl } from "../support/url.ts";

export const docs: RuleDocs = {
  summary: "An address that a gateway's credentials cannot be sent to.",
  why:
    "Codex refuses to start. With `gateway_oauth`, all addresses of the provider must be `https` URLs, or `http` URLs of " +
    "this machine, without user name and fragment.",
  fix: "Write the full `https` URL.",
  bad:
    '[model_providers.proxy]\nname = "Proxy"\nbase_url = "http://proxy.example/v1"\n' +
    'gateway_oauth = { credential_export = { command = "gateway-token" } }\n',
  good:
    '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n' +
    'gateway_oauth = { credential_export = { command = "gateway-token" } }\n',
};

export const rule = defineRule({
  code: "provider/gateway-url",
  effect: "fatal",
  check(context) {
    const check = (table: TomlTable, path: TomlPath, keys: readonly string[]): void => {
      for (const name of keys) {
        const at = table.get(name)?.value;
        const text = asString(at);
        if (!at || text === undefined) continue;
        const url = parseUrl(text);
        if (url && isSafeUrl(url)) continue;
        context.report({
          at,
          path: [...path, name],
          message: url
            ? `\`${name}\` must be an \`https\` URL without user name and fragment.`
            : `\`${name}\` must be a full URL.`,
          hint: "Use `https`; `http` is possible for `localhost`, `127.0.0.1` and `[::1]`.",
        });
      }
    };
    for (const { provider, table, path } of gateways(context)) {
      check(provider.table, provider.path, ["base_url", "model_catalog_url"]);
      if (table.get("credential_export")) continue;
      check(table, path, ["authorization_url", "device_authorization_url", "token_url"]);
    }
  },
});
