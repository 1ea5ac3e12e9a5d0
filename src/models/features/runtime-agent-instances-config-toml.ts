import { enumeration, field, table } from "../field.ts";
import { bool, union } from "../types.ts";
import type { z } from "../z.ts";

export const RuntimeAgentInstancesMode = enumeration("RuntimeAgentInstancesMode", {
  dual_header: "Requests carry the usual credential, and the signed assertion of the instance in a header of its own.",
  assertion_only: "Requests carry the signed assertion of the instance only.",
});

export const RuntimeAgentInstancesConfigToml = table("RuntimeAgentInstancesConfigToml", {
  buffered: true,
  doc: "Settings of runtime agent instances: Codex registers itself with OpenAI and signs its requests.",
  positional: "all",
  fields: {
    enabled: field(bool(), { doc: "Whether the feature is on. Without it, Codex decides.", default: false }),
    mode: field(RuntimeAgentInstancesMode, { doc: "What requests carry to identify the instance." }),
  },
  unknown: "fatal",
});
export type RuntimeAgentInstancesConfigToml = z.infer<typeof RuntimeAgentInstancesConfigToml>;

export const FeatureRuntimeAgentInstances = union(
  "FeatureRuntimeAgentInstances",
  "`true` or `false`, or a table with the settings of the feature.",
  [bool(), RuntimeAgentInstancesConfigToml],
);
export type FeatureRuntimeAgentInstances = z.infer<typeof FeatureRuntimeAgentInstances>;
