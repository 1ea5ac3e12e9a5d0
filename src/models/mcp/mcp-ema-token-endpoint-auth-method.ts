import { enumeration } from "../field.ts";

export const McpEmaTokenEndpointAuthMethod = enumeration("McpEmaTokenEndpointAuthMethod", {
  client_secret_basic: "Client id and secret go into the `Authorization` header (HTTP Basic).",
  client_secret_post: "Client id and secret go into the body of the request.",
});
