import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { mcpServers } from "../support/mcp-servers.ts";

export const docs: RuleDocs = {
  summary: "`http_headers_helper` for a server that is not reached from this machine.",
  why: "Codex refuses to start: it would have to run the command in another environment.",
  fix: 'Remove `http_headers_helper`, or reach the server from this machine (`environment_id = "local"`, the default).',
  bad:
    '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nhttp_headers_helper = "print-headers"\n' +
    'environment_id = "remote"\n',
  good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nhttp_headers_helper = "print-headers"\n',
};

export const rule = defineRule({
  code: "mcp/helper-environment",
  effect: "fatal",
  check(context) {
    for (const { table, path, transport } of mcpServers(context)) {
      const helper = table.get("http_headers_helper");
      const at = table.get("environment_id")?.value;
      const text = asString(at);
      if (transport === "stdio" || transport === "both" || !helper || !at || text === undefined) continue;
      if (text === "local") continue;
      context.report({
        at,
        path: [...path, "environment_id"],
        message: '`http_headers_helper` works in the environment "local" only.',
        hint: "Remove `http_headers_helper` or `environment_id`.",
        related: [
          { message: "`http_headers_helper` is set here", range: { start: helper.key.start, end: helper.key.end } },
        ],
      });
    }
  },
});
