import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asBoolean, asString } from "../rule-context.ts";
import { isWhole } from "../support/layers.ts";
import { isBlank } from "../../words/rust-text.ts";

export const docs: RuleDocs = {
  summary: "A fallback prompt in `features.token_budget` without the tokens to answer it.",
  why: "Codex refuses to start as long as `enabled = true` stands in the table.",
  fix: "Set `auto_compact_fallback_buffer_tokens` too, or remove `auto_compact_fallback_prompt`.",
  bad: '[features.token_budget]\nenabled = true\nauto_compact_fallback_prompt = "Take notes."\n',
  good:
    "suppress_unstable_features_warning = true\n\n[features.token_budget]\nenabled = true\n" +
    'auto_compact_fallback_prompt = "Take notes."\nauto_compact_fallback_buffer_tokens = 4000\n',
};

export const rule = defineRule({
  code: "features/fallback-buffer",
  effect: "fatal",
  check(context) {
    const budget = context.table("features", "token_budget");
    if (!budget || !isWhole(context) || asBoolean(budget.get("enabled")?.value) !== true) return;
    const prompt = budget.get("auto_compact_fallback_prompt")?.value;
    const text = asString(prompt);
    if (!prompt || text === undefined || isBlank(text) || budget.get("auto_compact_fallback_buffer_tokens")) return;
    context.report({
      at: prompt,
      path: ["features", "token_budget", "auto_compact_fallback_prompt"],
      message: "`auto_compact_fallback_prompt` needs `auto_compact_fallback_buffer_tokens`.",
      hint: "Set the tokens that the model may use to answer the prompt, such as 4000.",
    });
  },
});
