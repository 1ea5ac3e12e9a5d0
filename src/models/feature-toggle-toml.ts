import { field, table } from "./field.ts";
import { bool } from "./types.ts";
import type { z } from "./z.ts";

export const FeatureToggleToml = table("FeatureToggleToml", {
  doc: "A switch for one feature. Without `enabled`, Codex decides.",
  positional: "all",
  fields: {
    enabled: field(bool(), { doc: "`true` turns the feature on, `false` turns it off." }),
  },
});
export type FeatureToggleToml = z.infer<typeof FeatureToggleToml>;
