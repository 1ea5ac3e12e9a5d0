import { OTHER_AGENTS, type OtherNames, COMMON_GUESS } from "../other-names.ts";

const KEY = { instead: "Name the environment variable that holds the key in `env_key`." };
const MODEL = { instead: "The model is chosen by `model` at the top level." };
const PROTOCOL = { instead: "Codex speaks the Responses API only. Remove it." };

/** What other programs call the keys of a model provider. */
export const otherProviderNames: OtherNames = {
  [OTHER_AGENTS]: {
    api_key: KEY,
    key: KEY,
    token: KEY,
    auth_token: KEY,
    api_key_env_var: "env_key",
    api_key_env: "env_key",
    api_key_var: "env_key",
    env_var: "env_key",
    env: "env_key",
    url: "base_url",
    endpoint: "base_url",
    api_base: "base_url",
    api_url: "base_url",
    headers: "http_headers",
    extra_headers: "http_headers",
    default_headers: "http_headers",
    env_headers: "env_http_headers",
    query: "query_params",
    display_name: "name",
    model: MODEL,
    models: MODEL,
    default_model: MODEL,
    type: PROTOCOL,
    api_type: PROTOCOL,
    api: PROTOCOL,
    protocol: PROTOCOL,
    npm: PROTOCOL,
    api_version: { instead: 'Write `query_params = { api-version = "..." }`.' },
    timeout: { instead: "Use `stream_idle_timeout_ms`, in milliseconds." },
    max_retries: "request_max_retries",
  },
  [COMMON_GUESS]: {
    bearer_token: "experimental_bearer_token",
    requires_auth: "requires_openai_auth",
    stream_idle_timeout: { instead: "Use `stream_idle_timeout_ms`, in milliseconds." },
  },
};
