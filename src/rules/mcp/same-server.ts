import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { transportOf } from "../support/mcp-transport.ts";
import { identityOf } from "./identity.ts";

/** What makes a server another one, besides the keys that only servers of its kind have. */
const IDENTITY = ["command", "url", "environment_id", "scopes"];

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
  on: {
    mcp_servers: (servers) => {
      const { tables } = servers;
      if (tables.length < 2) return;
      const seen = new Map<string, Place>();
      for (const server of tables) {
        const transport = transportOf(server);
        if ((transport !== "stdio" && transport !== "http") || server.flag("enabled") === false) continue;
        const parts = server.entries.filter(({ name, field }) => field?.only ?? IDENTITY.includes(name));
        const id = parts
          .map((part) => `${part.name}=${identityOf(part)}`)
          .sort()
          .join();
        const first = seen.get(id);
        if (!first) seen.set(id, server);
        // Two selections of the same server's tools may be wanted.
        else if (!server.child("enabled_tools") && !first.child("enabled_tools")) {
          server.reportKey(`\`${server.name}\` is the same server as \`${first.name}\`.`, {
            related: [first.here(`\`${first.name}\` is here`)],
          });
        }
      }
    },
  },
});
