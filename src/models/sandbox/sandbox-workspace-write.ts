import { field, table } from "../field.ts";
import { OFF_FIRST, ON_FIRST } from "../power-orders.ts";
import { bool, list, path } from "../types.ts";
import type { z } from "../z.ts";
import { OTHER_AGENTS, COMMON_GUESS } from "../other-names.ts";

export const SandboxWorkspaceWrite = table("SandboxWorkspaceWrite", {
  doc: 'What commands may do beyond the working directory while `sandbox_mode = "workspace-write"` is in effect.',
  positional: "required",
  fields: {
    writable_roots: field(list(path()), {
      power: {},
      doc:
        "Further directories in which commands can write, with everything below them. They do not have to exist when " +
        "Codex starts.",
      default: [],
      path: "directory",
      examples: [["~/.cache/pip"]],
    }),
    network_access: field(bool(), {
      power: { order: OFF_FIRST },
      doc: "Whether commands can use the network. It opens the network as a whole, not single hosts.",
      default: false,
    }),
    exclude_tmpdir_env_var: field(bool(), {
      power: { order: ON_FIRST },
      doc: "Whether the directory that `$TMPDIR` names is kept read-only. By default commands can write in it.",
      default: false,
    }),
    exclude_slash_tmp: field(bool(), {
      power: { order: ON_FIRST },
      doc: "Whether `/tmp` is kept read-only. By default commands can write in it. Has no meaning on Windows.",
      default: false,
    }),
  },
  otherNames: {
    [OTHER_AGENTS]: {
      writable_paths: "writable_roots",
      writable_dirs: "writable_roots",
      writable_directories: "writable_roots",
      additional_directories: "writable_roots",
      allow_network: "network_access",
      enable_network: "network_access",
      network_enabled: "network_access",
    },
    [COMMON_GUESS]: { roots: "writable_roots", network: "network_access" },
  },
});
export type SandboxWorkspaceWrite = z.infer<typeof SandboxWorkspaceWrite>;
