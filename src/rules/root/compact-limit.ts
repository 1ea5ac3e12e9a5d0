import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asNumber } from "../rule-context.ts";

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
  check(context) {
    const limit = context.value("model_auto_compact_token_limit");
    const size = context.value("model_context_window");
    const most = Math.floor(((asNumber(size) ?? 0) * 9) / 10);
    if (limit?.kind !== "integer" || size?.kind !== "integer" || most <= 0 || limit.value <= most) return;
    context.report({
      at: limit,
      path: ["model_auto_compact_token_limit"],
      message: `Codex compacts at ${most} tokens already, nine tenths of the context window.`,
      related: [{ message: "the context window is set here", range: { start: size.start, end: size.end } }],
    });
  },
});
