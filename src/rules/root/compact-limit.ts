import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "`model_auto_compact_token_limit` above nine tenths of `model_context_window`.",
  why:
    "Codex compacts the conversation at nine tenths of the context window at the latest. A higher limit is the same as " +
    "none.",
  fix: "Lower the limit, or remove it.",
  bad: "model_context_window = 200000\nmodel_auto_compact_token_limit = 195000\n",
  good: "model_context_window = 200000\nmodel_auto_compact_token_limit = 180000\n",
};

export const rule = defineRule({
  code: "root/compact-limit",
  effect: "inert",
  on: {
    model_auto_compact_token_limit: (limit, file) => {
      const size = file.root.child("model_context_window");
      const most = Math.floor((Number(size?.integer() ?? 0) * 9) / 10);
      if (!size || most <= 0 || (limit.integer() ?? 0) <= most) return;
      limit.report(`Codex compacts at ${most} tokens already, nine tenths of the context window.`, {
        related: [size.valueHere("the context window is set here")],
      });
    },
  },
});
