import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "`token_endpoint_auth_method` without a `client_secret`.",
  why: "Codex refuses to start: both methods prove who Codex is by the secret.",
  fix: "Add the `client_secret`, or remove `token_endpoint_auth_method`.",
  bad:
    '[mcp_enterprise_managed_auth.idp]\nissuer = "https://login.example"\nclient_id = "codex"\n' +
    'token_endpoint_auth_method = "client_secret_post"\n',
  good: '[mcp_enterprise_managed_auth.idp]\nissuer = "https://login.example"\nclient_id = "codex"\n',
};

export const rule = defineRule({
  code: "mcp/auth-method-without-secret",
  effect: "fatal",
  on: {
    "mcp_servers.*": (server) => {
      // With other kinds of `auth`, or with `command`, the key itself is refused.
      if (server.text("auth") === "ema_auth" && !server.child("command")) check(server.child("oauth"));
    },
    "mcp_enterprise_managed_auth.idp": (idp, file) => {
      // Codex looks at it once the files are put together, which a role is not.
      if (!file.isReadAlone) check(idp);
    },
  },
});

function check(client: Place | undefined): void {
  const method = client?.child("token_endpoint_auth_method");
  if (!method || client?.child("client_secret")) return;
  method.reportMissing("`token_endpoint_auth_method` needs a `client_secret` beside it.", {
    at: method.key,
    hint: "Add the secret, or remove `token_endpoint_auth_method`.",
  });
}
