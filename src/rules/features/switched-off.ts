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
  onField: {
    feature: (settings, { root }) => {
      const feature = settings.field?.feature;
      if (feature === undefined || settings.entries.length === 0) return;
      const switches = root.child("features")?.entries ?? [];
      const off =
        switches.find((one) => one.name === feature) ?? switches.find((one) => one.field?.aliasOf === feature);
      if (off?.flag() !== false) return;
      settings.reportKey(`\`${settings.name}\` has no effect while the feature \`${off.name}\` is off.`, {
        hint: `Remove the switch to use \`${settings.name}\`, or remove \`${settings.name}\`.`,
        related: [off.here("the feature is switched off here")],
      });
    },
  },
});
