import { field, table } from "../field.ts";
import { bool, str, union } from "../types.ts";
import type { z } from "../z.ts";

export const RemovedAppsMcpPathOverrideConfigToml = table("RemovedAppsMcpPathOverrideConfigToml", {
  doc: "A path for the MCP server of apps. Codex still reads the table and does nothing with it.",
  positional: "all",
  fields: {
    enabled: field(bool(), {
      doc: "Whether the override applies.",
      removed: "It has no effect. Remove it.",
    }),
    path: field(str(), {
      doc: "The path to use instead of the usual one.",
      removed: "It has no effect. Remove it.",
    }),
  },
  unknown: "fatal",
});
export type RemovedAppsMcpPathOverrideConfigToml = z.infer<typeof RemovedAppsMcpPathOverrideConfigToml>;

export const FeatureAppsMcpPathOverride = union(
  "FeatureAppsMcpPathOverride",
  "A boolean, or a table. Neither has an effect.",
  [bool(), RemovedAppsMcpPathOverrideConfigToml],
);
export type FeatureAppsMcpPathOverride = z.infer<typeof FeatureAppsMcpPathOverride>;
