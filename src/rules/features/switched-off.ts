import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asBoolean } from "../rule-context.ts";

/** Tables that belong to a feature, each with the names of its switch. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  hooks: ["hooks", "codex_hooks"],
  apps: ["apps", "connectors"],
  plugins: ["plugins"],
  goals: ["goals"],
  memories: ["memories", "memory_tool"],
};

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
  check(context) {
    const features = context.table("features");
    if (!features) return;
    for (const [name, switches] of Object.entries(OWNERS)) {
      const entry = context.entry(name);
      if (entry?.value.kind !== "table" || entry.value.entries.length === 0) continue;
      const off = switches.map((key) => features.get(key)).find((found) => found);
      if (!off || asBoolean(off.value) !== false) continue;
      context.report({
        at: entry.key,
        path: [name],
        message: `\`${name}\` has no effect while the feature \`${off.key.name}\` is off.`,
        related: [{ message: "the feature is switched off here", range: { start: off.key.start, end: off.key.end } }],
      });
    }
  },
});
