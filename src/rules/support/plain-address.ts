import type { Place } from "../../resolve/place.ts";
import { isSecretName } from "../../secrets/secret-text.ts";
import { isPrivateHost } from "./private-host.ts";
import { credentials } from "./provider-changes.ts";
import { providerKind } from "./provider-kind.ts";
import { parseUrl } from "./url.ts";

/** The address of a value that goes over `http` to a host that is not in a private network. */
export function plainAddress(address: Place | undefined): URL | undefined {
  const text = address?.text()?.trim() ?? "";
  const url = /^http:/i.test(text) ? parseUrl(text) : undefined;
  return url && !isPrivateHost(url.hostname) ? url : undefined;
}

const SERVER_KEYS = ["bearer_token_env_var", "env_http_headers", "http_headers_helper"];

/** Whether an MCP server is sent a credential. */
export function serverSends(server: Place, url: URL): boolean {
  return hasCredential(url) || SERVER_KEYS.some((key) => server.child(key)) || hasSecretHeader(server);
}

/** Whether a provider of one's own is sent a credential. With a gateway in front, Codex refuses such an address. */
export function providerSends(provider: Place, url: URL): boolean {
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
