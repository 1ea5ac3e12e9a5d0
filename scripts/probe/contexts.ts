import type { RootName } from "../../src/models/roots.ts";

/**
 * What must stand in a table, or around it, before Codex looks at its keys, where the deserializer does not say so itself
 * with `missing field`. Several entries for a table are several ways to fill it; each is probed.
 */
export interface Context {
  readonly table: string;
  readonly lines: readonly string[];
  /** Only for these tables below it. */
  readonly below?: readonly string[];
}

export const CONTEXTS: readonly Context[] = [
  { table: "", lines: ['sandbox_mode = "read-only"'], below: ["permissions"] },
  { table: "experimental_thread_store", lines: ['type = "local"'] },
  { table: "experimental_thread_store", lines: ['type = "in_memory"', 'id = "i"'] },
  { table: "hooks/PreToolUse/[]/hooks/[]", lines: ['type = "command"', 'command = "c"'] },
  { table: "hooks/PreToolUse/[]/hooks/[]", lines: ['type = "mcp_tool"', 'server = "s"', 'tool = "t"'] },
  { table: "hooks/PreToolUse/[]/hooks/[]", lines: ['type = "prompt"'] },
  { table: "hooks/PreToolUse/[]/hooks/[]", lines: ['type = "agent"'] },
  {
    table: "mcp_enterprise_managed_auth",
    lines: ['idp = { issuer = "https://example.com", client_id = "i" }'],
  },
  { table: "mcp_enterprise_managed_auth/idp", lines: ['issuer = "https://example.com"', 'client_id = "i"'] },
  { table: "mcp_servers/x", lines: ['url = "https://example.com"'], below: ["mcp_servers/x/oauth"] },
  { table: "mcp_servers/x", lines: ['command = "c"'] },
  { table: "mcp_servers/x", lines: ['url = "https://example.com"'] },
  { table: "mcp_servers/x/env_vars/[]", lines: ['name = "n"'] },
  { table: "model_providers/x", lines: ['name = "n"', 'base_url = "https://example.com"'] },
  {
    table: "model_providers/x/gateway_oauth",
    lines: ['credential_export = { command = "c" }'],
    below: ["model_providers/x/gateway_oauth/credential_export"],
  },
  {
    table: "model_providers/x/gateway_oauth",
    lines: ['authorization_url = "https://example.com"', 'token_url = "https://example.com"', 'client_id = "i"'],
  },
  { table: "model_providers/x/gateway_oauth", lines: ['credential_export = { command = "c" }'] },
  { table: "model_providers/x/gateway_oauth/credential_export", lines: ['command = "c"'] },
  { table: "model_providers/x/gateway_oauth/delivery", lines: ['kind = "header"', 'name = "X"'] },
  { table: "model_providers/x/gateway_oauth/delivery", lines: ['kind = "cookie"', 'name = "X"'] },
  { table: "model_providers/x/auth", lines: ['command = "c"'] },
  { table: "model_providers/amazon-bedrock/aws/auth_refresh", lines: ['command = "aws"'] },
  { table: "model_providers/amazon-bedrock/aws/credential_export", lines: ['command = "c"'] },
  { table: "otel/exporter/otlp-http", lines: ['endpoint = "e"', 'protocol = "json"'] },
  { table: "otel/exporter/otlp-grpc", lines: ['endpoint = "e"'] },
  {
    table: "permissions/x/network/mitm/hooks/x",
    lines: ['host = "example.com"', 'methods = ["GET"]', 'path_prefixes = ["/"]', 'action = ["a"]'],
  },
  { table: "permissions/x/network/mitm", lines: ["version = 2"], below: ["permissions/x/network/mitm/actions"] },
  { table: "permissions/x/network/mitm/actions/x", lines: ['strip_request_headers = ["h"]'] },
  {
    table: "permissions/x/network/mitm/actions/x/inject_request_headers/[]",
    lines: ['name = "n"', 'secret_env_var = "E"'],
  },
  {
    table: "permissions/x/network/mitm/actions/x/body_secret_substitution",
    lines: ['replacements = [{ placeholder = "p", secret = { env_var = "E" } }]'],
  },
  {
    table: "permissions/x/network/mitm/actions/x/body_secret_substitution/replacements/[]",
    lines: ['placeholder = "p"', 'secret = { env_var = "E" }'],
  },
  {
    table: "permissions/x/network/mitm/actions/x/body_secret_substitution/replacements/[]/secret",
    lines: ['env_var = "E"'],
  },
  {
    table: "permissions/x/network/mitm/actions/x/body_secret_substitution/replacements/[]/secret",
    lines: ['file = "/f"'],
  },
  {
    table: "permissions/x/network/mitm/actions/x/aws_sigv4",
    lines: [
      'placeholder_access_key_id = "p"',
      'region = "r"',
      'service = "s"',
      'access_key_id = { env_var = "E" }',
      'secret_access_key = { env_var = "E" }',
    ],
  },
  { table: "features/multi_agent_v2/message_board_remote", lines: ['url = "http://example.com"'] },
  {
    table: "features/guardianv2/sync_elastic_sections/x",
    lines: ["min_total_section_tokens = 1", "max_section_entry_tokens = 1"],
  },
  {
    table: "features/guardianv2/async_elastic_sections/x",
    lines: ["min_total_section_tokens = 1", "max_section_entry_tokens = 1"],
  },
  { table: "skills/config/[]", lines: ['name = "n"', "enabled = true"] },
];

/**
 * Where a table of the models is probed, when not at the first place that reaches it: a provider of one's own shows more
 * than a built-in one, whose keys are mostly refused; only Bedrock may have `aws`; presets are numbered; an address is
 * older than a list of arguments.
 */
export const PLACES: readonly (readonly [from: string, to: string])[] = [
  ["model_providers/amazon-bedrock/aws", "model_providers/amazon-bedrock/aws"],
  ["model_providers/amazon-bedrock", "model_providers/x"],
  ["tui/presets/x", "tui/presets/0"],
  ["mcp_servers/x/identity/command/args/[]", "mcp_servers/x/identity/url"],
];

/** Tables of the models that are maps or enumerations to Codex: their keys are no fields. */
export const NOT_STRUCTS: Readonly<Record<RootName, readonly string[]>> = {
  config: [
    "approval_policy",
    "features/network_proxy/domains",
    "features/network_proxy/unix_sockets",
    "model_providers",
    "otel/exporter",
    "permissions",
    "permissions/x/filesystem",
    "permissions/x/network/domains",
    "permissions/x/network/unix_sockets",
    "permissions/x/workspace_roots",
    "tui/model_availability_nux",
  ],
  "agent-role": [],
  "declared-role": [],
  requirements: [],
  "hooks-json": [],
  environments: [],
};
