import { rewriteFix } from "../../edit/rewrite-fix.ts";
import type { Place } from "../../resolve/place.ts";
import { isSecretName, isShowable } from "../../secrets/secret-text.ts";
import type { PlaceCheck } from "../define-rule.ts";
import { isPrivateHost } from "./private-host.ts";
import { credentials } from "./provider-changes.ts";
import { providerKind } from "./provider-kind.ts";
import { parseUrl } from "./url.ts";

/**
 * Reports the addresses of servers and providers that go over `http` to a host outside of private networks.
 *
 * @param isCredential Whether it is those that are sent a credential, or the others.
 * @param said What such an address does.
 */
export function onPlainAddresses(isCredential: boolean, said: string): Readonly<Record<string, PlaceCheck>> {
  const look = (address: Place | undefined, sends: (url: URL) => boolean): void => {
    const text = address?.text()?.trim() ?? "";
    const url = /^http:/i.test(text) ? parseUrl(text) : undefined;
    if (!address || !url || isPrivateHost(url.hostname) || sends(url) !== isCredential) return;
    const secure = JSON.stringify(text.replace(/^http/i, "https"));
    const fix = isShowable(text) ? rewriteFix('Change to "https"', address.node, secure, false) : undefined;
    address.report(`\`${address.name}\` ${said}`, { hint: "Use `https`.", fix });
  };
  return {
    "mcp_servers.*": (server) => {
      if (!server.child("command")) look(server.child("url"), (url) => serverSends(server, url));
    },
    "model_providers.*": (provider) => {
      if (!provider.isUserOnly) look(provider.child("base_url"), (url) => providerSends(provider, url));
    },
  };
}

const SERVER_KEYS = ["bearer_token_env_var", "env_http_headers", "http_headers_helper"];

/** Whether an MCP server is sent a credential. */
function serverSends(server: Place, url: URL): boolean {
  return hasCredential(url) || SERVER_KEYS.some((key) => server.child(key)) || hasSecretHeader(server);
}

/** Whether a provider of one's own is sent a credential. With a gateway in front, Codex refuses such an address. */
function providerSends(provider: Place, url: URL): boolean {
  if (providerKind(provider) !== "own" || provider.child("gateway_oauth")) return false;
  return (
    hasCredential(url) ||
    credentials(provider).length > 0 ||
    Boolean(provider.child("env_http_headers")) ||
    hasSecretHeader(provider)
  );
}

function hasCredential(url: URL): boolean {
  return url.password !== "" || [...url.searchParams.keys()].some(isSecretName);
}

function hasSecretHeader(table: Place): boolean {
  return (table.child("http_headers")?.entries ?? []).some(({ name }) => isSecretName(name));
}
