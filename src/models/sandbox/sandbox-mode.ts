import { enumeration } from "../field.ts";
import type { z } from "../z.ts";

export const SandboxMode = enumeration(
  "SandboxMode",
  {
    "read-only": "Commands can read files everywhere, but neither write files nor use the network.",
    "workspace-write":
      "Commands can also write in the working directory and in the places that `[sandbox_workspace_write]` names. The " +
      "network stays closed unless that table opens it.",
    "danger-full-access":
      "No sandbox: commands can do whatever you can. Only for machines and containers that you can afford to lose.",
  },
  {
    doc: "What the commands that the model runs are able to touch.",
    otherNames: {
      workspace: "workspace-write",
      write: "workspace-write",
      "full-access": "danger-full-access",
      none: "danger-full-access",
      off: "danger-full-access",
      disabled: "danger-full-access",
      unrestricted: "danger-full-access",
    },
  },
);
export type SandboxMode = z.infer<typeof SandboxMode>;
