import { field, table } from "../field.ts";
import { bool, union } from "../types.ts";
import type { z } from "../z.ts";

export const GuardianV3ConfigToml = table("GuardianV3ConfigToml", {
  doc: "Settings of the third version of the automatic reviewer.",
  positional: "all",
  fields: {
    enabled: field(bool(), { doc: "Whether the feature is on. Without it, Codex decides.", default: false }),
  },
  unknown: "fatal",
});
export type GuardianV3ConfigToml = z.infer<typeof GuardianV3ConfigToml>;

export const FeatureGuardianV3 = union(
  "FeatureGuardianV3",
  "`true` or `false`, or a table with the settings of the feature.",
  [bool(), GuardianV3ConfigToml],
);
export type FeatureGuardianV3 = z.infer<typeof FeatureGuardianV3>;
