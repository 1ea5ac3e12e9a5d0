import { type RuleDocs, defineRule } from "../define-rule.ts";
import { NETWORK, OLDER_NETWORKS, networkPolicy } from "./network-policy.ts";

export const docs: RuleDocs = {
  summary: "`[permissions.network]` and `[experimental_network]` that do not say the same.",
  why: "Codex refuses to start: both are places for the same limits, and it cannot tell which ones are meant.",
  fix: "Keep `[permissions.network]`, and remove the older table.",
  kind: "requirements",
  bad: "[experimental_network]\nenabled = false\n\n[permissions.network]\nenabled = true\n",
  good: "[permissions.network]\nenabled = true\n",
};

export const rule = defineRule({
  code: "requirements/two-networks",
  effect: "fatal",
  kinds: ["requirements"],
  on: {
    [NETWORK]: (network, { root }) => {
      const [older] = OLDER_NETWORKS.flatMap((name) => root.table(name) ?? []);
      if (!older || network.kind !== "table" || older.isIncomplete || network.isIncomplete) return;
      if (networkPolicy(network) === networkPolicy(older)) return;
      older.reportKey(`\`${older.name}\` does not say the same as \`${NETWORK}\`.`, {
        hint: `Keep \`[${NETWORK}]\`, and remove this table.`,
        related: [network.here(`\`${NETWORK}\` is set here`)],
      });
    },
  },
});
