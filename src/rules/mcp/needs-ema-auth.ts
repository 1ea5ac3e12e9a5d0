import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { lacking } from "../support/layers.ts";
import { mcpServers } from "../support/mcp-servers.ts";

const KEYS = ["authorization_server_issuer", "token_endpoint_auth_method"];

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
  check(context) {
    for (const { table, path, oauth } of mcpServers(context)) {
      const auth = table.get("auth")?.value;
      // One that cannot be read has a finding already.
      if (auth && !["oauth", "chatgpt"].includes(asString(auth) ?? "")) continue;
      const how = auth ? {} : lacking(context);
      if (!how) continue;
      for (const { key } of oauth?.entries.filter(({ key: { name } }) => KEYS.includes(name)) ?? []) {
        context.report({
          ...how,
          at: key,
          path: [...path, "oauth", key.name],
          message: `\`${key.name}\` is only for servers with \`auth = "ema_auth"\`.`,
          hint: 'Remove it, or set `auth = "ema_auth"`.',
        });
      }
    }
  },
});
