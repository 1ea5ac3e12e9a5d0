import { OAuthCredentialsStoreMode } from "../enums/oauth-credentials-store-mode.ts";
import { field, type Fields } from "../field.ts";
import { McpEnterpriseManagedAuthConfig } from "../mcp/mcp-enterprise-managed-auth-config.ts";
import { RawMcpServerConfig } from "../mcp/raw-mcp-server-config.ts";
import { map, str, u16, u64 } from "../types.ts";

/** Top-level keys about MCP servers. */
export const mcpFields = {
  mcp_servers: field(map(RawMcpServerConfig, "MCP server"), {
    doc:
      "MCP servers whose tools the model can call, by name. Each entry is either a program to run (`command`) or an " +
      "address to connect to (`url`).",
  }),
  mcp_optional_startup_grace_ms: field(u64(), {
    doc:
      "Milliseconds that the first turn waits for MCP servers that are not `required`; the tools of a slower server are " +
      "missing from it. With `0`, the `startup_timeout_sec` of each server applies instead.",
    default: 1000,
    examples: [0, 5000],
  }),
  mcp_oauth_credentials_store: field(OAuthCredentialsStoreMode, {
    doc: "Where Codex keeps the tokens of MCP servers that you logged in to with `codex mcp login`.",
    default: "auto",
  }),
  mcp_oauth_callback_port: field(u16(), {
    doc:
      "Local port on which `codex mcp login` waits for the browser to come back. Without it, the operating system picks a " +
      "free one; set it when the server only accepts a redirect address that was registered before.",
    examples: [8765],
  }),
  mcp_oauth_callback_url: field(str(), {
    doc:
      "Redirect address to give to the authorization server in place of the local one, for instance of a tunnel that " +
      "leads to this machine. Codex itself still waits on a local port.",
  }),
  mcp_enterprise_managed_auth: field(McpEnterpriseManagedAuthConfig, {
    doc: 'Identity provider of your company, for MCP servers with `auth = "ema_auth"`.',
  }),
} satisfies Fields;
