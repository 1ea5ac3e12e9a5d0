import type { TomlPath, TomlTable } from "../../toml/types.ts";
import { defineRule } from "../define-rule.ts";
import { asString, asTable } from "../rule-context.ts";
import { mcpServers } from "../support/mcp-servers.ts";
import { isBlank } from "../support/rust-text.ts";

export const rule = defineRule({
  code: "mcp/blank-value",
  effect: "fatal",
  docs: {
    summary: "A blank `http_headers_helper` or `client_secret`.",
    why: "Codex refuses to start.",
    fix: "Write the value, or remove the key.",
    bad: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nhttp_headers_helper = " "\n',
    good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nhttp_headers_helper = "print-headers"\n',
  },
  check(context) {
    const check = (table: TomlTable | undefined, path: TomlPath, name: string): void => {
      const at = table?.get(name)?.value;
      const text = asString(at);
      // The model refuses the empty text already.
      if (!at || !text || !isBlank(text)) return;
      context.report({
        at,
        path: [...path, name],
        message: `\`${name}\` must not be blank.`,
        hint: "Write the value, or remove the key.",
      });
    };
    for (const { table, path, transport } of mcpServers(context)) {
      // Of a server with `command`, the keys themselves are refused.
      if (transport === "stdio" || transport === "both") continue;
      check(table, path, "http_headers_helper");
      check(asTable(table.get("oauth")?.value), [...path, "oauth"], "client_secret");
    }
    const idp = ["mcp_enterprise_managed_auth", "idp"];
    check(context.table(...idp), idp, "client_secret");
  },
});
