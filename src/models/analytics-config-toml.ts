import { field, table } from "./field.ts";
import { bool } from "./types.ts";
import type { z } from "./z.ts";

export const AnalyticsConfigToml = table("AnalyticsConfigToml", {
  doc: "Usage statistics that Codex sends to OpenAI.",
  positional: "all",
  fields: {
    enabled: field(bool(), {
      doc: "Whether usage statistics are sent. Without it each Codex product decides on its own; `false` stops all of them.",
    }),
  },
});
export type AnalyticsConfigToml = z.infer<typeof AnalyticsConfigToml>;
