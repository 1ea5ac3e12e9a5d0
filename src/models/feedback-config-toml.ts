import { field, table } from "./field.ts";
import { bool } from "./types.ts";
import type { z } from "./z.ts";

export const FeedbackConfigToml = table("FeedbackConfigToml", {
  doc: "Feedback that you send to OpenAI from within Codex.",
  positional: "all",
  fields: {
    enabled: field(bool(), {
      doc: "Whether feedback can be sent. `false` removes it from all Codex products, for example `/feedback`.",
      default: true,
    }),
  },
});
export type FeedbackConfigToml = z.infer<typeof FeedbackConfigToml>;
