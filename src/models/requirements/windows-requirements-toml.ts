import { enumeration, field, table } from "../field.ts";
import { bool, nonEmptyList } from "../types.ts";
import type { z } from "../z.ts";

const SandboxImplementation = enumeration("WindowsSandboxImplementationRequirement", {
  elevated: "Separate sandbox accounts.",
  unelevated: "A restricted token of the user's own account.",
});

export const WindowsRequirementsToml = table("WindowsRequirementsToml", {
  doc: "Limits of the sandbox on Windows.",
  positional: "all",
  fields: {
    allowed_sandbox_implementations: field(nonEmptyList(SandboxImplementation), {
      doc: "The sandboxes to choose from.",
    }),
    allow_mxc: field(bool(), { doc: "Whether the MXC sandbox may be used." }),
    require_mxc: field(bool(), { doc: "Whether no other sandbox may be used." }),
  },
});
export type WindowsRequirementsToml = z.infer<typeof WindowsRequirementsToml>;
