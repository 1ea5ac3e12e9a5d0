import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { isSafeUrl, parseUrl } from "../support/url.ts";
import { gatewayOf } from "./gateway-of.ts";

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
  on: {
    "model_providers.*": (provider) => {
      const gateway = gatewayOf(provider);
      if (!gateway) return;
      for (const name of ["base_url", "model_catalog_url"]) check(provider.child(name));
      if (gateway.child("credential_export")) return;
      for (const name of ["authorization_url", "device_authorization_url", "token_url"]) check(gateway.child(name));
    },
  },
});

function check(address: Place | undefined): void {
  const text = address?.text();
  if (!address || text === undefined) return;
  const url = parseUrl(text);
  if (url && isSafeUrl(url)) return;
  address.report(
    url
      ? `\`${address.name}\` must be an \`https\` URL without user name and fragment.`
      : `\`${address.name}\` must be a full URL.`,
    { hint: "Use `https`; `http` is possible for `localhost`, `127.0.0.1` and `[::1]`." },
  );
}
