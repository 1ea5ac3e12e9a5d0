import { field, required, table } from "../field.ts";
import { intBetween, list, str } from "../types.ts";
import type { z } from "../z.ts";

const httpsUrl = () =>
  str({
    pattern: {
      test: /^https:\/\/[^\s/?#@]+([/?][^\s#]*)?$/i,
      words: "must be an HTTPS address, without a user and without `#`",
    },
  });

export const OAuthSessionConfig = table("OAuthSessionConfig", {
  doc: "How one signs in to the configuration server.",
  fields: {
    authorization_url: required(httpsUrl(), { doc: "Where one agrees, in a browser." }),
    token_url: required(httpsUrl(), { doc: "Where tokens are fetched." }),
    device_authorization_url: field(httpsUrl(), { doc: "Where a device without a browser starts." }),
    client_id: required(str({ notBlank: true }), { doc: "Id of the client." }),
    resource: field(str(), { doc: "What the token is for." }),
    scopes: field(list(str()), { doc: "Scopes to ask for." }),
    redirect_port: field(intBetween("uint16", 1, 65_535), { doc: "Port of the local address to come back to." }),
  },
  unknown: "fatal",
});
export type OAuthSessionConfig = z.infer<typeof OAuthSessionConfig>;

export const ConfigServerInput = table("ConfigServerInput", {
  doc: "A server from which an organization's requirements come. Codex waits for it before it starts.",
  fields: {
    base_url: required(httpsUrl(), { doc: "Address of the server." }),
    oauth: field(OAuthSessionConfig, { doc: "How one signs in there." }),
  },
  unknown: "fatal",
});
export type ConfigServerInput = z.infer<typeof ConfigServerInput>;
