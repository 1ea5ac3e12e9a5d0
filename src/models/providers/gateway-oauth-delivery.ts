import { enumeration, field, required, table } from "../field.ts";
import { str, union } from "../types.ts";
import type { z } from "../z.ts";

/** A `token` of RFC 9110: what the names of headers and cookies and authentication schemes are made of. */
const httpToken = () => str({ pattern: { test: /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/ } });

const GatewayOAuthHeaderKind = enumeration(
  "GatewayOAuthHeaderKind",
  {
    header: "The token is sent in a header, as `<name>: <scheme> <token>`.",
  },
  { stringOnly: true },
);

const GatewayOAuthCookieKind = enumeration(
  "GatewayOAuthCookieKind",
  {
    cookie: "The token is sent in a cookie.",
  },
  { stringOnly: true },
);

export const GatewayOAuthHeaderDelivery = table("GatewayOAuthHeaderDelivery", {
  doc: "Sends the gateway's token in a header.",
  positional: "required",
  fields: {
    kind: required(GatewayOAuthHeaderKind, { doc: "How the token travels." }),
    name: required(httpToken(), {
      doc:
        "Name of the header. Codex refuses names that it needs itself (`Cookie`, `Host`, `Content-Length`, `Connection`, " +
        "`Upgrade`, `Transfer-Encoding`, `Proxy-Authorization`, `ChatGPT-Account-Id`, and all that start with " +
        "`X-Codex-`, `X-OpenAI-` or `Sec-WebSocket-`), and names that `http_headers` or `env_http_headers` set too.",
      examples: ["X-Gateway-Authorization"],
    }),
    scheme: field(httpToken(), {
      doc: "Word in front of the token, without spaces. In the header `Authorization` it can only be `Bearer`.",
      default: "Bearer",
    }),
  },
  unknown: "fatal",
});

export const GatewayOAuthCookieDelivery = table("GatewayOAuthCookieDelivery", {
  doc: "Sends the gateway's token in a cookie. The provider can then have no `Cookie` header of its own.",
  positional: "all",
  fields: {
    kind: required(GatewayOAuthCookieKind, { doc: "How the token travels." }),
    name: required(httpToken(), {
      doc: "Name of the cookie; letters, digits and the signs that an HTTP token may have.",
      examples: ["gateway_session"],
    }),
  },
  unknown: "fatal",
});

export const GatewayOAuthDelivery = union(
  "GatewayOAuthDelivery",
  "Where the gateway's token is put in a request: a header or a cookie, by `kind`.",
  [GatewayOAuthHeaderDelivery, GatewayOAuthCookieDelivery],
);
export type GatewayOAuthDelivery = z.infer<typeof GatewayOAuthDelivery>;
