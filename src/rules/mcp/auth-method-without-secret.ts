import type { TomlPath, TomlTable } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { lacking } from "../support/layers.ts";
import { identityProvider, mcpServers } from "../support/mcp-servers.ts";

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
  check(context) {
    const how = lacking(context);
    if (!how) return;
    const check = (table: TomlTable | undefined, path: TomlPath): void => {
      const method = table?.get("token_endpoint_auth_method");
      if (!table || !method || table.incomplete || table.get("client_secret")) return;
      context.report({
        ...how,
        at: method.key,
        path: [...path, "token_endpoint_auth_method"],
        message: "`token_endpoint_auth_method` needs a `client_secret` beside it.",
        hint: "Add the secret, or remove `token_endpoint_auth_method`.",
      });
    };
    for (const { table, path, oauth } of mcpServers(context)) {
      // With other kinds of `auth`, the key itself is refused.
      if (asString(table.get("auth")?.value) === "ema_auth") check(oauth, [...path, "oauth"]);
    }
    check(identityProvider(context), ["mcp_enterprise_managed_auth", "idp"]);
  },
});
