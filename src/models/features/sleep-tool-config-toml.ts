import { enumeration, field, table } from "../field.ts";
import { bool, union } from "../types.ts";
import type { z } from "../z.ts";

export const SleepToolMode = enumeration("SleepToolMode", {
  model_driven: "The model's metadata decides whether it gets the tool.",
  always_on: "Every model gets the tool.",
});

export const SleepToolConfigToml = table("SleepToolConfigToml", {
  buffered: true,
  doc: "Settings of the tool with which the model waits for a while.",
  positional: "all",
  fields: {
    enabled: field(bool(), { doc: "Whether the tool can be offered. Without it, Codex decides.", default: true }),
    mode: field(SleepToolMode, { doc: "Which models get the tool." }),
  },
  unknown: "fatal",
});
export type SleepToolConfigToml = z.infer<typeof SleepToolConfigToml>;

export const FeatureSleepTool = union(
  "FeatureSleepTool",
  "`true` or `false`, or a table with the settings of the tool.",
  [bool(), SleepToolConfigToml],
);
export type FeatureSleepTool = z.infer<typeof FeatureSleepTool>;
