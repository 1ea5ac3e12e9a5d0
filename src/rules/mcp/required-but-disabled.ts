import { removeLine } from "../../edit/line-edits.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asBoolean } from "../rule-context.ts";
import { mcpServers } from "../support/mcp-servers.ts";

export const docs: RuleDocs = {
  summary: "`required = true` for an MCP server that is switched off.",
  why: "Codex does not start the server, so it does not insist on it either: sessions begin without it.",
  fix: "Remove `enabled = false` if the server is needed, or `required`.",
  bad: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nenabled = false\nrequired = true\n',
  good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nrequired = true\n',
};

export const rule = defineRule({
  code: "mcp/required-but-disabled",
  effect: "inert",
  check(context) {
    for (const { table, path } of mcpServers(context)) {
      const required = table.get("required");
      if (asBoolean(required?.value) !== true || asBoolean(table.get("enabled")?.value) !== false || !required)
        continue;
      const fix = removeLine(context.document, required.key, false);
      context.report({
        at: required.key,
        path: [...path, "required"],
        message: "The server is switched off by `enabled = false`, so nothing is required.",
        ...(fix && { fix }),
      });
    }
  },
});
