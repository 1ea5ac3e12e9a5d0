import { enumeration, field, table } from "./field.ts";
import { nonZeroUsize, str, u32 } from "./types.ts";
import type { z } from "./z.ts";

export const CircuitBreakAction = enumeration("CircuitBreakAction", {
  default: "The turn is interrupted with a warning.",
  strict:
    "The turn is interrupted with a warning and also ends with an error that programs can read. Older clients may not " +
    "understand it in shared histories.",
});

export const AutoReviewToml = table("AutoReviewToml", {
  doc: 'The second model that answers approval requests with `approvals_reviewer = "auto_review"`.',
  positional: "all",
  fields: {
    timeout_ms: field(u32(), { doc: "Milliseconds that a review may take." }),
    circuit_break_action: field(CircuitBreakAction, {
      doc: "What happens when so many requests were refused that Codex stops the turn.",
      default: "default",
    }),
    policy: field(str(), {
      doc: "Your rules for the reviewer, as Markdown. A blank text has no effect, and a policy set by an administrator wins.",
    }),
    experimental_conversation_history_prompt: field(str(), {
      doc:
        "Text that replaces the built-in instructions for looking things up in earlier conversations, with the feature " +
        "`guardian_conversation_history_tools`. A blank text has no effect. Experimental: the key may change.",
    }),
    conversation_history_max_output_tokens: field(nonZeroUsize(), {
      doc: "Tokens, by estimate, that one look into earlier conversations may return. Must be at least 1.",
      default: 4000,
    }),
  },
});
export type AutoReviewToml = z.infer<typeof AutoReviewToml>;
