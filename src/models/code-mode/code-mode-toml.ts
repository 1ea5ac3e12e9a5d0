import { field, table } from "../field.ts";
import { u32 } from "../types.ts";
import type { z } from "../z.ts";

export const CodeModeToml = table("CodeModeToml", {
  doc:
    "Settings of the host that runs the model's code in code mode. Not the switch of the feature, which is " +
    "`features.code_mode`.",
  positional: "all",
  fields: {
    heartbeat_interval_s: field(u32(), {
      doc: "Seconds between two signs of life that Codex and the host of code mode exchange. `0` is accepted.",
      examples: [30],
    }),
  },
});
export type CodeModeToml = z.infer<typeof CodeModeToml>;
