import { field, table } from "../field.ts";
import { bool } from "../types.ts";
import type { z } from "../z.ts";

export const GuardianV2ReviewScopeConfigToml = table("GuardianV2ReviewScopeConfigToml", {
  doc: "Which actions the automatic reviewer judges.",
  positional: "all",
  fields: {
    computer_use_only: field(bool(), { doc: "Review only actions that operate the computer's screen." }),
    sandboxed_exec_commands: field(bool(), { doc: "Review commands that run inside the sandbox too." }),
  },
  unknown: "fatal",
});
export type GuardianV2ReviewScopeConfigToml = z.infer<typeof GuardianV2ReviewScopeConfigToml>;
