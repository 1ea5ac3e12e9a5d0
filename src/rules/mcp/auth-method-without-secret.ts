import type { TomlPath, TomlTable } from "../../toml/types.ts";
import { defineRule } from "../define-rule.ts";
import { asTable } from "../rule-context.ts";
import { isWhole } from "../support/layers.ts";
import { mcpServers } from "../support/mcp-servers.ts";

export const rule = defineRule({
  code: "mcp/auth-method-without-secret",
  effect: "fatal",
  docs: {
    summary: "`token_endpoint_auth_method` without a `client_secret`.",
    why: "Codex refuses to start: both methods prove who Codex is by the secret.",
    fix: "Add the `client_secret`, or remove `token_endpoint_auth_method`.",
    bad:
      '[mcp_enterprise_managed_auth.idp]\nissuer = "https://login.example"\nclient_id = "codex"\n' +
      'token_endpoint_auth_method = "client_secret_post"\n',
    good: '[mcp_enterprise_managed_auth.idp]\nissuer = "https://login.example"\nclient_id = "codex"\n',
  },
  check(context) {
    if (!isWhole(context)) return;
    const check = (table: TomlTable | undefined, path: TomlPath): void => {
      const method = table?.get("token_endpoint_auth_method");
      if (!table || !method || table.incomplete || table.get("client_secret")) return;
      context.report({
        at: method.key,
        path: [...path, "token_endpoint_auth_method"],
        message: "`token_endpoint_auth_method` needs a `client_secret` beside it.",
        hint: "Add the secret, or remove `token_endpoint_auth_method`.",
      });
    };
    for (const { table, path, transport } of mcpServers(context)) {
      if (transport === "stdio" || transport === "both") continue;
      // With other kinds of `auth`, the key itself is refused.
      const auth = table.get("auth")?.value;
      if (auth?.kind !== "string" || auth.value !== "ema_auth") continue;
      check(asTable(table.get("oauth")?.value), [...path, "oauth"]);
    }
    const idp = ["mcp_enterprise_managed_auth", "idp"];
    check(context.table(...idp), idp);
  },
});
