import { enumeration, field, table } from "../field.ts";
import { intBetween, list, str } from "../types.ts";
import type { z } from "../z.ts";
import { GatewayCredentialExportConfig } from "./credential-export-config.ts";
import { GatewayOAuthDelivery } from "./gateway-oauth-delivery.ts";

export const GatewayOAuthCredentialsStore = enumeration("GatewayOAuthCredentialsStore", {
  file: "In a file below `$CODEX_HOME`, readable by every program that runs as you.",
  keyring: "In the keyring of the operating system.",
});

const url = (what: string) =>
  `${what} Must be an \`https\` URL, or \`http\` on the local machine, without user name and fragment.`;

const clientId = () =>
  str({
    minLength: 1,
    notBlank: true,
    code: "provider/gateway-client-id",
    hint: "Write the id under which Codex is registered at the gateway.",
  });

const SETTINGS = ["authorization_url", "token_url", "client_id"];
const forbid = (key: string) => ({ not: { required: [key] } });

export const GatewayOAuthConfig = table("GatewayOAuthConfig", {
  doc:
    "A second credential, for a gateway in front of the provider. Either OAuth settings (`authorization_url`, `token_url` " +
    "and `client_id`), or `credential_export` with a command that prints the token; not both. Needs `base_url`.",
  positional: 7,
  fields: {
    authorization_url: field(str(), { doc: url("Address at which you sign in in the browser.") }),
    device_authorization_url: field(str(), {
      doc: url("Address that hands out device codes, for signing in without a browser on this machine."),
    }),
    token_url: field(str(), { doc: url("Address at which codes and refresh tokens are exchanged for tokens.") }),
    client_id: field(clientId(), {
      doc: "Id under which Codex is registered at the gateway. Must not be blank.",
    }),
    resource: field(str(), { doc: "Resource indicator (RFC 8707) that the token is requested for." }),
    scopes: field(list(str()), { doc: "Scopes to ask for.", default: [] }),
    redirect_port: field(intBetween("uint16", 1, 65_535), {
      doc:
        "Local TCP port on which Codex waits for the browser to come back. Set it when the registered redirect address " +
        "has a fixed port.",
    }),
    credentials_store: field(GatewayOAuthCredentialsStore, { doc: "Where the gateway's tokens are kept." }),
    credential_export: field(GatewayCredentialExportConfig, {
      doc: "Command that prints the gateway's token, in place of signing in. Only `delivery` may stand beside it.",
      namedOnly: true,
    }),
    delivery: field(GatewayOAuthDelivery, {
      doc:
        "Header or cookie that carries the gateway's token. Choose another one than `Authorization` when the provider has a " +
        "credential of its own (`env_key`, `experimental_bearer_token`, `auth` or `requires_openai_auth = true`): Codex " +
        "refuses to start when both need the same header.",
      default: { kind: "header", name: "Authorization", scheme: "Bearer" },
    }),
  },
  unknown: "fatal",
  conditions: [
    {
      if: { required: ["credential_export"] },
      then: {
        allOf: [
          ...SETTINGS,
          "device_authorization_url",
          "resource",
          "scopes",
          "redirect_port",
          "credentials_store",
        ].map(forbid),
      },
      else: { required: SETTINGS },
    },
  ],
});
export type GatewayOAuthConfig = z.infer<typeof GatewayOAuthConfig>;
