import type { Place } from "../../resolve/place.ts";

/** Keys that differ from a missing one whatever their value. */
const PLAIN_KEYS = new Set([
  "base_url",
  "model_catalog_url",
  "env_key",
  "env_key_instructions",
  "experimental_bearer_token",
  "auth",
  "gateway_oauth",
  "aws",
  "project_id",
  "location",
  "credential_file",
  "capabilities",
  "query_params",
  "http_headers",
  "env_http_headers",
  "request_max_retries",
  "stream_max_retries",
  "stream_idle_timeout_ms",
  "websocket_connect_timeout_ms",
]);
const SWITCHES = new Set(["requires_openai_auth", "supports_websockets", "supports_standalone_web_search"]);
const CREDENTIALS = new Set(["env_key", "experimental_bearer_token", "auth", "requires_openai_auth"]);

/** The entries of a provider that change something: other keys are unknown, or have the value of a missing one. */
export function changes(provider: Place): Place[] {
  return provider.entries.filter((entry) => {
    if (entry.name === "name") return Boolean(entry.text());
    return SWITCHES.has(entry.name) ? entry.flag() === true : PLAIN_KEYS.has(entry.name);
  });
}

/** The keys that give a provider a credential of its own; they go into the header `Authorization`. */
export function credentials(provider: Place): Place[] {
  return changes(provider).filter(({ name }) => CREDENTIALS.has(name));
}
