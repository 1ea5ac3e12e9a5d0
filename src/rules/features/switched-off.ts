import type { ConfigFile } from "../../resolve/config-file.ts";
import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "Settings of a feature that the same file switches off.",
  why: "Codex reads and checks the table, but does nothing with it while the feature is off.",
  fix: "Remove the switch in `[features]` to use the settings.",
  bad: "[features]\nmemories = false\n\n[memories]\nmax_unused_days = 90\n",
  good: "[features]\nmemories = true\n\n[memories]\nmax_unused_days = 90\n",
};

export const rule = defineRule({
  code: "features/switched-off",
  effect: "inert",
  severity: "info",
  // Tables that belong to a feature, each with the names of its switch.
  on: {
    hooks: checkWith("hooks", "codex_hooks"),
    apps: checkWith("apps", "connectors"),
    plugins: checkWith("plugins"),
    goals: checkWith("goals"),
    memories: checkWith("memories", "memory_tool"),
  },
});

function checkWith(...switches: readonly string[]) {
  return (settings: Place, { root }: ConfigFile): void => {
    if (settings.entries.length === 0) return;
    const off = switches.map((name) => root.child("features", name)).find((found) => found);
    if (off?.flag() !== false) return;
    settings.reportKey(`\`${settings.name}\` has no effect while the feature \`${off.name}\` is off.`, {
      related: [off.here("the feature is switched off here")],
    });
  };
}
