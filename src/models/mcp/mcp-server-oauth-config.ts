import { field, table } from "../field.ts";
import { str, u16 } from "../types.ts";
import type { z } from "../z.ts";
import { McpEmaTokenEndpointAuthMethod } from "./mcp-ema-token-endpoint-auth-method.ts";
import { presentText } from "./present-text.ts";

export const McpServerOAuthConfig = table("McpServerOAuthConfig", {
  doc: "How Codex registers itself when it signs in to an MCP server by OAuth.",
  positional: "required",
  fields: {
    client_id: field(str(), {
      doc:
        "Id under which Codex is registered at the server. Without it, Codex registers itself on the fly, if the server " +
        "offers that.",
    }),
    client_secret: field(presentText(), {
      doc: "Secret that belongs to `client_id`, without which Codex refuses it. Must not be blank.",
      secret: true,
    }),
    token_endpoint_auth_method: field(McpEmaTokenEndpointAuthMethod, {
      doc:
        'How Codex proves who it is when it exchanges tokens. Only with `auth = "ema_auth"` and a `client_secret`; ' +
        "Codex refuses it otherwise.",
    }),
    callback_url: field(str(), {
      doc:
        "Address to which the browser is sent back after signing in to this server. Wins over the top-level " +
        "`mcp_oauth_callback_url`.",
    }),
    callback_port: field(u16(), {
      doc:
        "Local TCP port on which Codex waits for the browser to come back. Wins over the top-level " +
        "`mcp_oauth_callback_port`; without either, the operating system picks a free port.",
    }),
    authorization_server_issuer: field(str(), {
      doc:
        'Issuer of the authorization server that must have signed the server\'s tokens. Only with `auth = "ema_auth"`; ' +
        "Codex refuses it otherwise.",
    }),
  },
  conditions: [
    { if: { required: ["client_secret"] }, then: { required: ["client_id"] } },
    { if: { required: ["token_endpoint_auth_method"] }, then: { required: ["client_secret"] } },
  ],
});
export type McpServerOAuthConfig = z.infer<typeof McpServerOAuthConfig>;
