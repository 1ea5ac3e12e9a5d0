import { enumeration } from "../field.ts";
import type { z } from "../z.ts";

export const ReasoningSummary = enumeration(
  "ReasoningSummary",
  {
    auto: "The model decides how much it tells about its reasoning.",
    concise: "A short summary of the reasoning.",
    detailed: "A longer summary of the reasoning.",
    none: "No summary is asked for.",
  },
  { doc: "How much of its reasoning the model sums up for you." },
);
export type ReasoningSummary = z.infer<typeof ReasoningSummary>;
