import { field, table } from "../field.ts";
import { bool, union } from "../types.ts";
import type { z } from "../z.ts";

export const ContextManagementConfigToml = table("ContextManagementConfigToml", {
  doc: "Settings of context management. There is no `enabled` here: write `context_management = true` to turn it on.",
  positional: "all",
  fields: {
    experimental_mode: field(bool(), { doc: "Use the experimental way of managing the context window." }),
  },
  unknown: "fatal",
});
export type ContextManagementConfigToml = z.infer<typeof ContextManagementConfigToml>;

export const FeatureContextManagement = union(
  "FeatureContextManagement",
  "`true` or `false`, or a table with the settings of the feature.",
  [bool(), ContextManagementConfigToml],
);
export type FeatureContextManagement = z.infer<typeof FeatureContextManagement>;
