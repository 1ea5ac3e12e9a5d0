import { field, table } from "../field.ts";
import { bool, i64, str, union } from "../types.ts";
import type { z } from "../z.ts";

export const TokenBudgetConfigToml = table("TokenBudgetConfigToml", {
  doc:
    "What the model is told about its context window, and what happens before it is compacted. The limits below are " +
    "checked only while the feature is on.",
  positional: "all",
  fields: {
    enabled: field(bool(), { doc: "Whether the feature is on. Without it, Codex decides.", default: false }),
    use_history_notes_extension: field(bool(), {
      doc: "Offer the model the extension for notes on the history of the conversation.",
    }),
    context_window_as_tool_output: field(bool(), {
      doc: "Tell the model about its context window in the output of a tool instead of a message.",
    }),
    reminder_threshold_tokens: field(i64(), {
      doc: "Tokens left before automatic compaction at which the model is told to wrap up. Must be at least 1.",
    }),
    reminder_message_template: field(str(), {
      doc:
        "Text of that reminder. `{n_remaining}` stands for the tokens that are left. Must not be blank, and not " +
        "longer than 2,000 bytes.",
      examples: ["About {n_remaining} tokens are left. Finish what you are doing."],
    }),
    guidance_message: field(str(), {
      doc: "Advice to add to what the model is told about its context window. At most 2,000 bytes.",
    }),
    auto_compact_fallback_prompt: field(str(), {
      doc:
        "Message to the model before Codex starts a new context window by itself, so that it can take notes. At most " +
        "2,000 bytes; needs `auto_compact_fallback_buffer_tokens`. A blank one counts as missing.",
    }),
    auto_compact_fallback_buffer_tokens: field(i64(), {
      doc: "Tokens beyond the compaction limit that the model may use to take those notes. Must be at least 1.",
    }),
  },
  unknown: "fatal",
});
export type TokenBudgetConfigToml = z.infer<typeof TokenBudgetConfigToml>;

export const FeatureTokenBudget = union(
  "FeatureTokenBudget",
  "`true` or `false`, or a table with the settings of the feature.",
  [bool(), TokenBudgetConfigToml],
);
export type FeatureTokenBudget = z.infer<typeof FeatureTokenBudget>;
