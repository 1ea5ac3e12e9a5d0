import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "Commands may reach any host.",
  why: "A command can send what it reads to anybody, and load and run what it finds. Without the network neither is possible.",
  fix: "Switch it off, or allow the hosts that are needed with a permission profile: `[permissions.NAME.network.domains]`.",
  bad: "[sandbox_workspace_write]\nnetwork_access = true\n",
  good: "[sandbox_workspace_write]\nnetwork_access = false\n",
};

export const rule = defineRule({
  code: "audit/network-access",
  effect: "risk",
  group: "audit",
  on: {
    "sandbox_workspace_write.network_access": (access) => {
      if (access.flag() !== true) return;
      access.report("Commands may send what they read to any host.", {
        hint: "Switch it off, or allow single hosts with a permission profile.",
        fix: rewriteFix("Change to `false`", access.node, "false", false),
      });
    },
    "permissions.*.network.domains.*": (domain) => {
      if (!/^\*+$/.test(domain.name) || domain.text() !== "allow") return;
      domain.reportKey("Commands may send what they read to any host.", { hint: "Name the hosts that are needed." });
    },
  },
});
