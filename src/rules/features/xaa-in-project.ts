import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asBoolean } from "../rule-context.ts";

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
  check(context) {
    if (context.options.kind !== "project-config") return;
    const value = context.value("features", "use_xaa");
    if (!value || asBoolean(value) !== true) return;
    context.report({
      at: value,
      path: ["features", "use_xaa"],
      message: "`use_xaa` cannot be turned on in a project's file.",
      hint: "Set it in `$CODEX_HOME/config.toml`.",
    });
  },
});
