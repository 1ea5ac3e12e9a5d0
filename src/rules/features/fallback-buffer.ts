import { isBlank } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

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
  stage: "use",
  on: {
    "features.token_budget": (budget, file) => {
      const prompt = budget.child("auto_compact_fallback_prompt");
      if (!prompt || !file.isWhole || budget.flag("enabled") !== true) return;
      if (isBlank(prompt.text() ?? "") || budget.child("auto_compact_fallback_buffer_tokens")) return;
      prompt.report("`auto_compact_fallback_prompt` needs `auto_compact_fallback_buffer_tokens`.", {
        hint: "Set the tokens that the model may use to answer the prompt, such as 4000.",
      });
    },
  },
});
