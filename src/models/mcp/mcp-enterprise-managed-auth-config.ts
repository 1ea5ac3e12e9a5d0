import { field, required, table } from "../field.ts";
import { str } from "../types.ts";
import type { z } from "../z.ts";
import { McpEmaTokenEndpointAuthMethod } from "./mcp-ema-token-endpoint-auth-method.ts";
import { presentText } from "./present-text.ts";

export const McpServerIdpOAuthConfig = table("McpServerIdpOAuthConfig", {
  doc: "The company's identity provider, at which you sign in once for all such MCP servers.",
  positional: "required",
  fields: {
    issuer: required(str(), {
      doc: "Issuer URL of the identity provider. Codex finds its endpoints there and checks identities against it.",
      examples: ["https://login.example.com"],
    }),
    client_id: required(str(), { doc: "Id under which Codex is registered at the identity provider." }),
    client_secret: field(presentText({ late: true }), {
      doc: "Secret that belongs to `client_id`, where the registration has one. Must not be blank.",
      secret: true,
    }),
    token_endpoint_auth_method: field(McpEmaTokenEndpointAuthMethod, {
      doc: "How Codex proves who it is at the identity provider. Needs `client_secret`; Codex refuses it otherwise.",
    }),
  },
  unknown: "fatal",
  conditions: [{ if: { required: ["token_endpoint_auth_method"] }, then: { required: ["client_secret"] } }],
});
export type McpServerIdpOAuthConfig = z.infer<typeof McpServerIdpOAuthConfig>;

export const McpEnterpriseManagedAuthConfig = table("McpEnterpriseManagedAuthConfig", {
  doc:
    'Sign-in through a company\'s identity provider, for MCP servers with `auth = "ema_auth"`. It has nothing to do with ' +
    "the account that Codex itself uses.",
  positional: "all",
  fields: {
    idp: required(McpServerIdpOAuthConfig, { doc: "The identity provider." }),
  },
  unknown: "fatal",
});
export type McpEnterpriseManagedAuthConfig = z.infer<typeof McpEnterpriseManagedAuthConfig>;
