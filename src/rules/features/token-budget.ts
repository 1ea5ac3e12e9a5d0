import { byteLength, isBlank, trimmed } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

const MOST_BYTES = 2000;
const COUNTS = ["reminder_threshold_tokens", "auto_compact_fallback_buffer_tokens"];

export const docs: RuleDocs = {
  summary: "A number or text of `features.token_budget` that is out of bounds.",
  why: "Codex refuses to start as long as `enabled = true` stands in the table.",
  fix:
    "Numbers of tokens are at least 1. Texts have at most 2,000 bytes, and the template of the reminder is not blank. " +
    "Remove a key to get what Codex does without it.",
  bad: "[features.token_budget]\nenabled = true\nreminder_threshold_tokens = 0\n",
  good: "suppress_unstable_features_warning = true\n\n[features.token_budget]\nenabled = true\nreminder_threshold_tokens = 20000\n",
};

export const rule = defineRule({
  code: "features/token-budget",
  effect: "fatal",
  stage: "use",
  on: {
    "features.token_budget": (budget) => {
      if (budget.flag("enabled") !== true) return;
      for (const key of COUNTS) {
        if ((budget.integer(key) ?? 1) <= 0) budget.child(key)?.report(`\`${key}\` must be at least 1.`);
      }
      for (const [key, problemOf] of Object.entries(TEXTS)) {
        const problem = problemOf(budget.text(key) ?? "no text");
        if (problem !== undefined) budget.child(key)?.report(`\`${key}\` ${problem}`);
      }
    },
  },
});

const TEXTS: Readonly<Record<string, (text: string) => string | undefined>> = {
  reminder_message_template: (text) => (isBlank(text) ? "must not be blank." : tooLong(text)),
  guidance_message: (text) => (isBlank(text) ? undefined : tooLong(text)),
  auto_compact_fallback_prompt: (text) => tooLong(trimmed(text)),
};

function tooLong(text: string): string | undefined {
  const bytes = byteLength(text);
  return bytes > MOST_BYTES ? `must not be longer than ${MOST_BYTES} bytes; this is ${bytes}.` : undefined;
}
