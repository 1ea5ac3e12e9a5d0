import { field, table } from "../field.ts";
import { bool, map, path, str, u64 } from "../types.ts";
import type { z } from "../z.ts";
import { GatewayOAuthConfig } from "./gateway-oauth-config.ts";
import { ModelProviderAuthInfo } from "./model-provider-auth-info.ts";
import { ModelProviderAwsAuthInfo } from "./model-provider-aws-auth-info.ts";
import { ModelProviderCapabilities } from "./model-provider-capabilities.ts";
import { otherProviderNames } from "./other-provider-names.ts";
import { WireApi } from "./wire-api.ts";

const forbid = (key: string) => ({ not: { required: [key] } });

export const ModelProviderInfo = table("ModelProviderInfo", {
  doc:
    "A model provider: where requests go and how they are authenticated. `openai`, `ollama` and `lmstudio` are built in " +
    "and cannot be redefined. `amazon-bedrock`, `amazon-bedrock-runtime` and `gcp` are built in too, and only some of " +
    "their keys can be changed. Codex checks every provider of the file, not only the selected one.",
  fields: {
    name: field(str(), {
      doc:
        "Name to show. Every provider of your own needs one that is not blank. The exact names `OpenAI`, `Amazon Bedrock` and " +
        "`Amazon Bedrock Runtime` make Codex treat the provider as the built-in one of that name.",
      default: "",
      examples: ["Azure OpenAI"],
    }),
    base_url: field(str(), {
      power: {},
      doc:
        "Address of the API, to which paths such as `/responses` are appended. Without it, Codex uses OpenAI's address, " +
        "and sends the provider's credentials there. Codex does not check it when it starts.",
      examples: ["https://example.com/v1"],
    }),
    model_catalog_url: field(str(), {
      power: {},
      doc:
        "Full URL of a catalog of the provider's models, in Codex's own format. Without it, Codex looks below `base_url`. " +
        "With `gateway_oauth`, it must have the scheme, host and port of `base_url`.",
    }),
    env_key: field(str(), {
      power: {},
      doc:
        "Name of the environment variable that holds the API key; not the key itself. When the variable is unset or " +
        "blank, the first request fails.",
      envVar: true,
      examples: ["EXAMPLE_API_KEY"],
    }),
    env_key_instructions: field(str(), {
      doc: "Text to show when the variable of `env_key` is not set, such as where to get a key.",
    }),
    experimental_bearer_token: field(str(), {
      power: {},
      doc:
        "Token to send as `Authorization: Bearer ...`, in plain text. Prefer `env_key`, or `auth` for tokens that expire: " +
        "configuration files get shared and committed.",
      secret: true,
    }),
    auth: field(ModelProviderAuthInfo, {
      power: {},
      doc:
        "Command that prints a bearer token, for tokens that expire. Cannot be combined with `env_key`, " +
        "`experimental_bearer_token` or `requires_openai_auth = true`.",
    }),
    gateway_oauth: field(GatewayOAuthConfig, {
      power: {},
      doc: "Second credential, for a gateway in front of the provider.",
    }),
    aws: field(ModelProviderAwsAuthInfo, {
      power: {},
      doc: "How requests to Amazon Bedrock are signed. Only for `amazon-bedrock` and `amazon-bedrock-runtime`.",
    }),
    project_id: field(str(), {
      doc: "Google Cloud project of the built-in provider `gcp`. Has no effect on other providers.",
    }),
    location: field(str(), {
      doc: "Google Cloud location of the built-in provider `gcp`. Has no effect on other providers.",
      examples: ["us-central1", "global"],
    }),
    credential_file: field(path(), {
      doc:
        "File with the Google Cloud credentials of the built-in provider `gcp`. There it must be an absolute path: " +
        "Codex refuses relative paths and `~/`. Has no effect on other providers.",
      path: "file",
    }),
    wire_api: field(WireApi, {
      doc: "Protocol that the provider speaks.",
      default: "responses",
    }),
    capabilities: field(ModelProviderCapabilities, {
      doc: "What the provider can do beyond plain model requests.",
    }),
    query_params: field(map(str(), "query parameter"), {
      power: {},
      doc: "Parameters to append to the address of every request.",
      examples: [{ "api-version": "2025-04-01-preview" }],
    }),
    http_headers: field(map(str(), "HTTP header"), {
      power: {},
      doc:
        "Headers to send with every request, as they are. Illegal names and values are left out without a warning. Put " +
        "secrets into `env_http_headers`.",
    }),
    env_http_headers: field(map(str(), "HTTP header"), {
      power: {},
      doc:
        "Headers to send with every request, each with the name of the environment variable that holds its value. A " +
        "header whose variable is unset or blank is left out.",
      envVar: true,
    }),
    request_max_retries: field(u64(), {
      doc:
        "How often a request is sent again after a connection failure or a 5xx answer. Values above 100 count as 100. " +
        "Does not apply to 401.",
      default: 4,
    }),
    stream_max_retries: field(u64(), {
      doc: "How often Codex reconnects after a response was cut off midway. Values above 100 count as 100.",
      default: 5,
    }),
    stream_idle_timeout_ms: field(u64(), {
      doc: "Milliseconds without any data after which a streaming response counts as lost.",
      default: 300000,
    }),
    websocket_connect_timeout_ms: field(u64(), {
      doc: "Milliseconds that opening a WebSocket may take.",
      default: 15000,
    }),
    requires_openai_auth: field(bool(), {
      power: {},
      doc:
        "Whether requests carry your OpenAI login (ChatGPT account or API key). If `true`, Codex asks you to sign in " +
        "when you have not.",
      default: false,
    }),
    supports_websockets: field(bool(), {
      doc: "Whether the provider offers the Responses API over WebSocket.",
      default: false,
    }),
    supports_standalone_web_search: field(bool(), {
      doc:
        "Whether the provider offers web search as an endpoint of its own. This only says that it could be used; the " +
        "feature `standalone_web_search` turns it on.",
      default: false,
    }),
  },
  otherNames: otherProviderNames,
  conditions: [
    {
      if: { required: ["auth"] },
      then: {
        allOf: [forbid("env_key"), forbid("experimental_bearer_token"), forbid("aws")],
        properties: { requires_openai_auth: { enum: [false] } },
      },
    },
    {
      if: { required: ["aws"] },
      then: {
        allOf: [forbid("env_key"), forbid("experimental_bearer_token"), forbid("gateway_oauth")],
        properties: { requires_openai_auth: { enum: [false] }, supports_websockets: { enum: [false] } },
      },
    },
    { if: { required: ["gateway_oauth"] }, then: { required: ["base_url"] } },
  ],
});
export type ModelProviderInfo = z.infer<typeof ModelProviderInfo>;
