import { type RuleDocs, defineRule } from "../define-rule.ts";
import { transportOf } from "../support/mcp-transport.ts";

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
  on: {
    "mcp_servers.*": (server, file) => {
      if (server.kind !== "table" || transportOf(server) !== "none") return;
      const where = file.isWhole ? "" : " in this file";
      server.reportMissing(`The MCP server \`${server.name}\` has neither \`command\` nor \`url\`${where}.`, {
        hint:
          file.kind === "agent-role"
            ? "A role takes no part of a server over from `config.toml`: repeat its `command` or `url` here, or remove the table."
            : "Add the command that starts it or the address at which it is reached, or remove the table.",
      });
    },
  },
});
