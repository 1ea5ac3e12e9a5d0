import { field, table } from "../field.ts";
import { bool, checked, intBetween, union } from "../types.ts";
import type { z } from "../z.ts";

export const AsyncCompactionConfigToml = table("AsyncCompactionConfigToml", {
  doc: "Settings of compaction in the background.",
  positional: "all",
  fields: {
    enabled: field(bool(), { doc: "Whether the feature is on. Without it, Codex decides.", default: false }),
    model_async_compact_threshold_percent: field(
      checked(intBetween("uint8", 1, 100), { code: "features/compaction-threshold", late: true }),
      {
        doc: "Percentage at which compaction in the background starts. Must be 1 to 100, even while the feature is off.",
        examples: [70],
      },
    ),
  },
  unknown: "fatal",
});
export type AsyncCompactionConfigToml = z.infer<typeof AsyncCompactionConfigToml>;

export const FeatureAsyncCompaction = union(
  "FeatureAsyncCompaction",
  "`true` or `false`, or a table with the settings of the feature.",
  [bool(), AsyncCompactionConfigToml],
);
export type FeatureAsyncCompaction = z.infer<typeof FeatureAsyncCompaction>;
