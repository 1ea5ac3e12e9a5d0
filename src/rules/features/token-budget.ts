import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asBoolean, asInteger, asString } from "../rule-context.ts";
import { byteLength, isBlank, trimmed } from "../../words/rust-text.ts";

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
  check(context) {
    const budget = context.table("features", "token_budget");
    if (!budget || asBoolean(budget.get("enabled")?.value) !== true) return;
    for (const key of COUNTS) {
      const value = budget.get(key)?.value;
      const count = asInteger(value);
      if (!value || count === undefined || count > 0) continue;
      context.report({ at: value, path: ["features", "token_budget", key], message: `\`${key}\` must be at least 1.` });
    }
    for (const [key, problemOf] of Object.entries(TEXTS)) {
      const value = budget.get(key)?.value;
      const text = asString(value);
      const problem = text === undefined ? undefined : problemOf(text);
      if (!value || problem === undefined) continue;
      context.report({ at: value, path: ["features", "token_budget", key], message: `\`${key}\` ${problem}` });
    }
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
