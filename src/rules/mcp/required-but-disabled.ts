import { removalFix } from "../../edit/removal-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

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
  on: {
    "mcp_servers.*": (server, file) => {
      const required = server.child("required");
      if (!required?.key || required.flag() !== true || server.flag("enabled") !== false) return;
      required.reportKey("The server is switched off by `enabled = false`, so nothing is required.", {
        fix: removalFix(file.document, required.key, false),
      });
    },
  },
});
