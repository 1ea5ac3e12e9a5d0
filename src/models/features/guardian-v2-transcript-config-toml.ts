import { enumeration, field, table } from "../field.ts";
import { bool, intBetween, list, nonZeroUsize } from "../types.ts";
import type { z } from "../z.ts";

export const GuardianV2TranscriptSource = enumeration("GuardianV2TranscriptSource", {
  reasoning: "What the model thought.",
  tool_calls: "The tools that the model called, and with what.",
  tool_outputs: "What the tools returned.",
});

export const GuardianV2TranscriptConfigToml = table("GuardianV2TranscriptConfigToml", {
  doc: "How much of the conversation the automatic reviewer is shown.",
  positional: "all",
  fields: {
    sources: field(list(GuardianV2TranscriptSource), { doc: "What is shown besides messages." }),
    include_images: field(bool(), { doc: "Whether images are shown." }),
    max_message_entry_tokens: field(intBetween("uint", 100, 100_000), {
      doc: "Tokens of one message. From 100 to 100000, and at most `max_message_transcript_tokens` where both are set.",
    }),
    max_tool_entry_tokens: field(intBetween("uint", 100, 100_000), {
      doc: "Tokens of one tool call or output. From 100 to 100000, and at most `max_tool_transcript_tokens` where both are set.",
    }),
    max_message_transcript_tokens: field(intBetween("uint", 100, 100_000), {
      doc: "Tokens of all messages together. From 100 to 100000.",
    }),
    max_tool_transcript_tokens: field(intBetween("uint", 100, 100_000), {
      doc: "Tokens of all tool calls and outputs together. From 100 to 100000.",
    }),
    max_recent_non_user_entries: field(nonZeroUsize(), {
      doc: "How many of the latest entries that are not the user's are shown. Must be at least 1.",
    }),
  },
  unknown: "fatal",
});
export type GuardianV2TranscriptConfigToml = z.infer<typeof GuardianV2TranscriptConfigToml>;
