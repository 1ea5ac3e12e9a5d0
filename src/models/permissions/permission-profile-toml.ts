import { field, table } from "../field.ts";
import { str } from "../types.ts";
import type { z } from "../z.ts";
import { FilesystemPermissionsToml } from "./filesystem-permissions-toml.ts";
import { NetworkToml } from "./network-toml.ts";
import { WorkspaceRootsToml } from "./workspace-roots-toml.ts";
import { COMMON_GUESS } from "../other-names.ts";

export const PermissionProfileToml = table("PermissionProfileToml", {
  buffered: true,
  doc:
    "What commands may access when this profile is selected. Codex checks the paths and hosts of the selected profile " +
    "and of those that it extends only, and does not notice unknown keys.",
  positional: "all",
  fields: {
    description: field(str(), { doc: "What the profile is for, shown where profiles can be chosen." }),
    extends: field(str(), {
      doc:
        "Profile to start from: another one of this file, `:workspace` or `:read-only`. What this profile says is added, " +
        "or replaces what the other says about the same path or host.",
      examples: [":workspace"],
    }),
    workspace_roots: field(WorkspaceRootsToml, { doc: "Further folders that belong to the workspace." }),
    filesystem: field(FilesystemPermissionsToml, { doc: "Access to files, by path." }),
    network: field(NetworkToml, { doc: "Network access." }),
  },
  unknown: "inert",
  otherNames: {
    [COMMON_GUESS]: { fs: "filesystem", files: "filesystem", parent: "extends", inherits: "extends" },
  },
});
export type PermissionProfileToml = z.infer<typeof PermissionProfileToml>;
