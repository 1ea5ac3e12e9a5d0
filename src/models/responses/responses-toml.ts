import { enumeration, field, table } from "../field.ts";
import type { z } from "../z.ts";

export const ResponseProcessMode = enumeration("ResponseProcessMode", {
  streaming: "As it arrives: Codex shows text and runs tools while the model still writes.",
  after_complete_response: "Only once the model has finished it.",
});

export const ResponsesToml = table("ResponsesToml", {
  doc: "How Codex handles what the model answers.",
  positional: "all",
  fields: {
    process_mode: field(ResponseProcessMode, {
      doc: "When Codex acts on a response of the model: while it arrives, or when it is complete.",
    }),
  },
});
export type ResponsesToml = z.infer<typeof ResponsesToml>;
