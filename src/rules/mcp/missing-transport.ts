import { type RuleDocs, defineRule } from "../define-rule.ts";
import { lacking } from "../support/layers.ts";
import { mcpServers } from "../support/mcp-servers.ts";
import { placeOfTable } from "../support/missing.ts";

export const docs: RuleDocs = {
  summary: "An MCP server with neither `command` nor `url`.",
  why:
    "Codex refuses to start, even if the server has `enabled = false`. Where another file supplies the rest of the server, " +
    "only `codex --strict-config` refuses this one, as it looks at each file by itself.",
  fix: "Add the `command` that starts the server, or the `url` at which it is reached; or remove the table.",
  bad: "[mcp_servers.docs]\nenabled = false\n",
  good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nenabled = false\n',
};

export const rule = defineRule({
  code: "mcp/missing-transport",
  effect: "fatal",
  check(context) {
    const how = lacking(context);
    if (!how) return;
    for (const { name, table, path, transport } of mcpServers(context)) {
      if (transport !== "none" || table.incomplete) continue;
      context.report({
        ...how,
        at: placeOfTable(table),
        path,
        message: `The MCP server \`${name}\` has neither \`command\` nor \`url\`${how.effect === "fatal" ? "" : " in this file"}.`,
        hint: "Add the command that starts it or the address at which it is reached, or remove the table.",
      });
    }
  },
});
