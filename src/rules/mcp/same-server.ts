import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asBoolean } from "../rule-context.ts";
import { identityOf } from "../support/identity.ts";
import { mcpServers, type McpServer } from "../support/mcp-servers.ts";

/** What makes a server another one. */
const IDENTITY = ["command", "args", "env", "env_vars", "cwd", "environment_id"];
const HTTP_IDENTITY = [
  "url",
  "http_headers",
  "env_http_headers",
  "bearer_token_env_var",
  "http_headers_helper",
  "auth",
  "oauth",
  "oauth_resource",
  "scopes",
];

export const docs: RuleDocs = {
  summary: "One MCP server under two names.",
  why: "Codex starts it twice, and the model is offered each of its tools twice.",
  fix: "Remove one of the two, or switch it off with `enabled = false`.",
  bad: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\n\n[mcp_servers.documents]\nurl = "https://mcp.example/mcp"\n',
  good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\n',
};

export const rule = defineRule({
  code: "mcp/same-server",
  effect: "risk",
  check(context) {
    const seen = new Map<string, McpServer>();
    for (const server of mcpServers(context)) {
      const { name, table, path, transport, key } = server;
      if (transport !== "stdio" && transport !== "http") continue;
      if (asBoolean(table.get("enabled")?.value) === false) continue;
      const keys = transport === "stdio" ? IDENTITY : HTTP_IDENTITY;
      const id = keys.map((part) => identityOf(table.get(part)?.value)).join();
      const first = seen.get(id);
      if (!first) seen.set(id, server);
      // Two selections of the same server's tools may be wanted.
      else if (!table.get("enabled_tools") && !first.table.get("enabled_tools")) {
        context.report({
          at: key,
          path,
          message: `\`${name}\` is the same server as \`${first.name}\`.`,
          related: [{ message: `\`${first.name}\` is here`, range: { start: first.key.start, end: first.key.end } }],
        });
      }
    }
  },
});
