import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: 'A key of `oauth` that only servers with `auth = "ema_auth"` can have.',
  why:
    "Codex refuses to start: `authorization_server_issuer` and `token_endpoint_auth_method` are for servers that get their " +
    "tokens through the company's identity provider.",
  fix: 'Add `auth = "ema_auth"` to the server, or remove the key.',
  bad:
    '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\n' +
    'oauth = { authorization_server_issuer = "https://login.example" }\n',
  good:
    '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nauth = "ema_auth"\n' +
    'oauth = { authorization_server_issuer = "https://login.example" }\n\n' +
    '[mcp_enterprise_managed_auth.idp]\nissuer = "https://login.example"\nclient_id = "codex"\n',
};

export const rule = defineRule({
  code: "mcp/needs-ema-auth",
  effect: "fatal",
  on: {
    "mcp_servers.*.oauth.authorization_server_issuer": check,
    "mcp_servers.*.oauth.token_endpoint_auth_method": check,
  },
});

function check(key: Place): void {
  const server = key.parent?.parent;
  const auth = server?.child("auth");
  // What else is wrong with `auth` or `oauth` has a finding already.
  if (server?.child("command") || (auth && !["oauth", "chatgpt"].includes(auth.text() ?? ""))) return;
  const message = `\`${key.name}\` is only for servers with \`auth = "ema_auth"\`.`;
  const hint = 'Remove it, or set `auth = "ema_auth"`.';
  if (auth) key.reportKey(message, { hint });
  else key.reportMissing(message, { at: key.key, hint });
}
