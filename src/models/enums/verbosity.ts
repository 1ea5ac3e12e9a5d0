import { enumeration } from "../field.ts";
import type { z } from "../z.ts";

export const Verbosity = enumeration(
  "Verbosity",
  {
    low: "Short answers.",
    medium: "Answers of medium length.",
    high: "Long answers that spell things out.",
  },
  { doc: "How long the model's answers are." },
);
export type Verbosity = z.infer<typeof Verbosity>;
