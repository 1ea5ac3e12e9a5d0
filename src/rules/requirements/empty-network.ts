import { type RuleDocs, defineRule } from "../define-rule.ts";
import { NETWORK } from "./network-policy.ts";

export const docs: RuleDocs = {
  summary: "`[permissions.network]` without a key.",
  why: "Codex refuses to start: it takes the empty table for a permission profile, which cannot be called `network`.",
  fix: "Set a limit of the network in it, or remove it; give a profile another name.",
  kind: "requirements",
  bad: "[permissions.network]\n",
  good: "[permissions.network]\nenabled = true\n",
};

export const rule = defineRule({
  code: "requirements/empty-network",
  effect: "fatal",
  kinds: ["requirements"],
  on: {
    [NETWORK]: (network) => {
      if (network.kind !== "table" || network.entries.length > 0) return;
      network.reportMissing("`permissions.network` is empty; Codex takes it for a permission profile of that name.", {
        hint: "Set a limit of the network in it, or remove it.",
      });
    },
  },
});
