import { AppToolApproval } from "../app-tool-approval.ts";
import { enumeration, field, type Fields, table } from "../field.ts";
import { APPROVAL_ORDER } from "../power-orders.ts";
import { bool, f64Between, list, map, nonZeroUsize, str, u64 } from "../types.ts";
import type { z } from "../z.ts";
import { formerServerKeys } from "./former-server-keys.ts";
import { otherServerNames } from "./other-server-names.ts";
import { McpServerEnvVar } from "./mcp-server-env-var.ts";
import { McpServerOAuthConfig } from "./mcp-server-oauth-config.ts";
import { McpServerToolConfig } from "./mcp-server-tool-config.ts";
import { presentText } from "./present-text.ts";
import { ToolExposureSurface } from "./tool-exposure-surface.ts";

export const McpServerAuth = enumeration("McpServerAuth", {
  oauth: "The tokens of an earlier `codex mcp login`, if there are any.",
  chatgpt:
    "Your ChatGPT login, for OpenAI's own servers only; the tokens of `codex mcp login` where that is not possible.",
  ema_auth:
    "A token from the company's identity provider in `[mcp_enterprise_managed_auth]`, exchanged for one of this server. " +
    "Nothing else is tried.",
});

export const McpStartupReadiness = enumeration("McpStartupReadiness", {
  connection: "The server counts as ready once it is connected.",
  catalog: "A valid list of tools from an earlier run is enough; calls still wait for the connection.",
});

/** The longest duration that Rust can hold: the last double below 2^64 seconds. */
const LONGEST_SECONDS = 18_446_744_073_709_549_568;
const seconds = () => f64Between(0, LONGEST_SECONDS);

const none = (keys: readonly string[]) => ({ not: { anyOf: keys.map((key) => ({ required: [key] })) } });

const onlyWith = (fields: Fields, kind: string) => Object.keys(fields).filter((key) => fields[key]?.meta.only === kind);

export const RawMcpServerConfig = table("RawMcpServerConfig", {
  doc:
    "An MCP server. Either a program that Codex starts and talks to over standard input and output (`command`), or a " +
    "server that it reaches over HTTP (`url`). Codex refuses to start with both, with neither, and with a key of the " +
    "other kind, even for a server with `enabled = false`.",
  fields: {
    command: field(str(), {
      doc:
        "Program to start. No shell reads it: arguments belong in `args`, and `~`, `$VAR` and pipes do not work. A " +
        "program that is missing shows up when the server starts.",
      examples: ["npx", "uvx"],
    }),
    args: field(list(str()), {
      only: "command",
      doc: "Arguments for `command`, passed on literally, one list item each. Only with `command`.",
      default: [],
      examples: [["-y", "@modelcontextprotocol/server-filesystem", "/srv"]],
    }),
    env: field(map(str(), "environment variable"), {
      only: "command",
      doc:
        "Environment variables to set for the program, with their values. Only with `command`. To pass on a secret that " +
        "Codex has in its own environment, name it in `env_vars` instead.",
    }),
    env_vars: field(list(McpServerEnvVar), {
      only: "command",
      doc:
        "Environment variables to pass on to the program, by name. It gets only a short list of common ones by itself. " +
        "Only with `command`.",
      default: [],
      examples: [["GITHUB_TOKEN"]],
    }),
    cwd: field(str(), {
      only: "command",
      doc:
        "Folder in which the program is started. Taken as it is: `~` is not expanded, and a relative path starts at the " +
        "folder that the session works in, not at that of this file. Only with `command`.",
      path: "directory",
    }),
    url: field(str(), {
      doc: "Address of a server that speaks MCP over HTTP. Cannot be combined with `command`.",
      examples: ["https://mcp.example.com/mcp"],
    }),
    bearer_token: field(str(), {
      doc: "Token for the server, in plain text.",
      refused: "Name an environment variable that holds the token in `bearer_token_env_var`.",
      secret: true,
    }),
    bearer_token_env_var: field(str(), {
      only: "url",
      doc:
        "Name of the environment variable that holds the token to send as `Authorization: Bearer ...`; not the token " +
        "itself. When the variable is unset, the server fails to start. Only with `url`.",
      envVar: true,
      examples: ["EXAMPLE_MCP_TOKEN"],
    }),
    http_headers: field(map(str(), "HTTP header"), {
      only: "url",
      doc: "Headers to send with every request, as they are. Put secrets in `env_http_headers`. Only with `url`.",
    }),
    env_http_headers: field(map(str(), "HTTP header"), {
      only: "url",
      doc:
        "Headers to send with every request, each with the name of the environment variable that holds its value. Only " +
        "with `url`.",
      envVar: true,
    }),
    http_headers_helper: field(presentText(), {
      only: "url",
      doc:
        "Command that prints a JSON object of headers to send. Tokens that are configured otherwise win over an " +
        "`Authorization` header from it. Only with `url`, and only for servers reached from this machine (`environment_id` " +
        "missing or `local`). Must not be blank.",
    }),
    auth: field(McpServerAuth, {
      only: "url",
      doc: "Where credentials come from when no token and no `Authorization` header is configured. Only with `url`.",
      default: "oauth",
    }),
    oauth: field(McpServerOAuthConfig, {
      only: "url",
      doc: "How Codex registers itself when it signs in to the server by OAuth. Only with `url`.",
    }),
    oauth_resource: field(str(), {
      only: "url",
      doc: "Resource indicator (RFC 8707) to send when signing in by OAuth. Only with `url`.",
    }),
    scopes: field(list(str()), {
      doc: "OAuth scopes to ask for when signing in. Has no effect on a server with `command`.",
    }),
    environment_id: field(str(), {
      doc: "Environment in which the server is started, or from which it is reached.",
      default: "local",
    }),
    enabled: field(bool(), {
      doc: "`false` keeps the server configured but does not start it.",
      default: true,
    }),
    required: field(bool(), {
      doc: "Whether a session fails to start when this server does. Otherwise it goes on without the server's tools.",
      default: false,
    }),
    startup_readiness: field(McpStartupReadiness, {
      doc: "When the server counts as ready at the start of a session.",
    }),
    startup_timeout_sec: field(seconds(), {
      doc: "Seconds that starting the server and listing its tools may take. Fractions are allowed; `0` times out at once.",
      default: 30,
    }),
    startup_timeout_ms: field(u64(), {
      doc: "Milliseconds that starting the server may take. Has no effect when `startup_timeout_sec` is there.",
      deprecated: "Use `startup_timeout_sec`, in seconds.",
      quiet: true,
    }),
    tool_timeout_sec: field(seconds(), {
      doc: "Seconds that a call of one of the server's tools may take. Fractions are allowed; `0` times out at once.",
      default: 300,
    }),
    enabled_tools: field(list(str()), {
      doc: "Names of the tools to use; all others of the server are left out. Without it, all are used.",
    }),
    disabled_tools: field(list(str()), {
      doc: "Names of the tools to leave out, also of those in `enabled_tools`.",
    }),
    default_tools_approval_mode: field(AppToolApproval, {
      power: { order: APPROVAL_ORDER },
      doc: "When calls of the server's tools need an approval, apart from those with an entry in `tools`.",
    }),
    supports_parallel_tool_calls: field(bool(), {
      doc: "Whether several of the server's tools may be called at the same time.",
      default: false,
    }),
    tool_input_schema_max_bytes: field(nonZeroUsize(), {
      doc:
        "Size in bytes above which the description of a tool's parameters is shortened before the model sees it. Raise " +
        "it when a tool is called wrongly because its parameters lost their explanations. Must be at least 1.",
      default: 5000,
    }),
    omit_tools_from: field(list(ToolExposureSurface), {
      doc: "Ways of offering tools to the model from which the server's tools are left out.",
      default: [],
    }),
    tools: field(map(McpServerToolConfig, "tool"), { doc: "Settings for single tools of the server, by their names." }),
    name: field(str(), {
      doc: "Display name that older releases had.",
      removed: "The server's name is the key of its table.",
    }),
  },
  former: formerServerKeys,
  otherNames: otherServerNames,
  conditions: (fields) => [
    {
      if: { required: ["command"] },
      then: none(["url", ...onlyWith(fields, "url")]),
      else: { ...none(onlyWith(fields, "command")), required: ["url"] },
    },
    {
      if: { required: ["http_headers_helper"] },
      then: { properties: { environment_id: { enum: ["local"] } } },
    },
    {
      if: {
        required: ["oauth"],
        properties: {
          oauth: {
            anyOf: [{ required: ["authorization_server_issuer"] }, { required: ["token_endpoint_auth_method"] }],
          },
        },
      },
      then: { required: ["auth"], properties: { auth: { enum: ["ema_auth"] } } },
    },
  ],
});
export type RawMcpServerConfig = z.infer<typeof RawMcpServerConfig>;
