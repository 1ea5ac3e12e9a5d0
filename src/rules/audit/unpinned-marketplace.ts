import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A marketplace of plugins that changes by itself.",
  why: "Plugins bring MCP servers, hooks and skills. Without a `ref`, an update takes whatever its default branch has by then.",
  fix: "Name a tag or commit as `ref`, or switch `auto_update` off.",
  bad: '[marketplaces.team]\nsource_type = "git"\nsource = "https://git.example/plugins.git"\nauto_update = true\n',
  good: '[marketplaces.team]\nsource_type = "git"\nsource = "https://git.example/plugins.git"\nref = "v1.4.2"\nauto_update = true\n',
};

export const rule = defineRule({
  code: "audit/unpinned-marketplace",
  effect: "risk",
  severity: "info",
  group: "audit",
  on: {
    "marketplaces.*": (marketplace) => {
      const update = marketplace.child("auto_update");
      if (marketplace.text("source_type") === "local" || marketplace.child("ref") || update?.flag() !== true) return;
      update.report("Plugins are updated from the default branch by themselves, whatever it has by then.", {
        hint: "Name a tag or commit as `ref`.",
      });
    },
  },
});
