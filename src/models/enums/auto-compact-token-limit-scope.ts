import { enumeration } from "../field.ts";
import type { z } from "../z.ts";

export const AutoCompactTokenLimitScope = enumeration(
  "AutoCompactTokenLimitScope",
  {
    total: "Every token of the context counts.",
    body_after_prefix:
      "Only what was added after the part that the last compaction carried over counts, so a large carried-over part " +
      "does not bring the next compaction closer.",
  },
  { doc: "Which tokens count towards `model_auto_compact_token_limit`." },
);
export type AutoCompactTokenLimitScope = z.infer<typeof AutoCompactTokenLimitScope>;
