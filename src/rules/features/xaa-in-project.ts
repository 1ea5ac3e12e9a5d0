import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "`use_xaa` turned on in a project's `.codex/config.toml`.",
  why: "Codex refuses to start: a project must not choose how you log in to MCP servers.",
  fix: "Set `use_xaa` in `$CODEX_HOME/config.toml` instead.",
  kind: "project-config",
  bad: "[features]\nuse_xaa = true\n",
  good: "[features]\nhooks = true\n",
};

export const rule = defineRule({
  code: "features/xaa-in-project",
  effect: "fatal",
  kinds: ["project-config"],
  on: {
    "features.use_xaa": (feature) => {
      if (feature.flag() !== true) return;
      feature.report("`use_xaa` cannot be turned on in a project's file.", {
        hint: "Set it in `$CODEX_HOME/config.toml`.",
      });
    },
  },
});
