import { enumeration, required, table } from "../field.ts";
import { list, str } from "../types.ts";
import type { z } from "../z.ts";

export const SandboxModeRequirement = enumeration("SandboxModeRequirement", {
  "read-only": "Commands can only read. Has to be among the modes that are allowed.",
  "workspace-write": "Commands can also write in the working directory.",
  "danger-full-access": "No sandbox.",
  "external-sandbox": "Whoever starts Codex sees to a sandbox.",
});
export type SandboxModeRequirement = z.infer<typeof SandboxModeRequirement>;

export const RemoteSandboxConfigToml = table("RemoteSandboxConfigToml", {
  doc: "Sandbox modes for some machines, which take the place of `allowed_sandbox_modes`.",
  positional: "all",
  fields: {
    hostname_patterns: required(list(str()), { doc: "Names of the machines; `*` stands for any text." }),
    allowed_sandbox_modes: required(list(SandboxModeRequirement), {
      doc: "The modes that users may choose there; `read-only` has to be among them.",
    }),
  },
});
export type RemoteSandboxConfigToml = z.infer<typeof RemoteSandboxConfigToml>;
