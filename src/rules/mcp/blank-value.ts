import type { TomlPath, TomlTable } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { identityProvider, mcpServers } from "../support/mcp-servers.ts";
import { isBlank } from "../../words/rust-text.ts";

export const docs: RuleDocs = {
  summary: "A blank `http_headers_helper` or `client_secret`.",
  why: "Codex refuses to start.",
  fix: "Write the value, or remove the key.",
  bad: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nhttp_headers_helper = " "\n',
  good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nhttp_headers_helper = "print-headers"\n',
};

export const rule = defineRule({
  code: "mcp/blank-value",
  effect: "fatal",
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
    for (const { table, path, oauth, transport } of mcpServers(context)) {
      // Of a server with `command`, the keys themselves are refused.
      if (transport === "stdio" || transport === "both") continue;
      check(table, path, "http_headers_helper");
      check(oauth, [...path, "oauth"], "client_secret");
    }
    check(identityProvider(context), ["mcp_enterprise_managed_auth", "idp"], "client_secret");
  },
});
