import type { Place } from "../../resolve/place.ts";
import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "All tools of a server or app run without asking.",
  why: "That is also true of tools that the server adds later, and of those that delete, send or pay.",
  fix: "Use `writes`, which asks for tools that change something, and approve single tools under `tools.NAME`.",
  bad: '[mcp_servers.mail]\nurl = "https://mail.example/mcp"\ndefault_tools_approval_mode = "approve"\n',
  good: '[mcp_servers.mail]\nurl = "https://mail.example/mcp"\ndefault_tools_approval_mode = "writes"\n',
};

export const rule = defineRule({
  code: "audit/approved-tools",
  effect: "risk",
  group: "audit",
  on: {
    "mcp_servers.*.default_tools_approval_mode": check,
    "plugins.*.mcp_servers.*.default_tools_approval_mode": check,
    "apps.*.default_tools_approval_mode": check,
  },
});

function check(mode: Place): void {
  if (mode.text() !== "approve") return;
  mode.report("Every tool runs without asking, those too that change or send something.", {
    fix: rewriteFix('Change to "writes"', mode.node, '"writes"', false),
  });
}
