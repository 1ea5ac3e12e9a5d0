import { field, openTable, table } from "../field.ts";
import { PermissionProfileToml } from "../permissions/permission-profile-toml.ts";
import { anything, list, str } from "../types.ts";
import type { z } from "../z.ts";
import { networkFields } from "./raw-network-requirements-toml.ts";

/** The keys of a permission profile, which a table that is none must not have. */
const keysOfProfile = (name: string, instead: string) => {
  const key = (of: string) =>
    field(anything(), { doc: `${of} of a permission profile, which cannot be called \`${name}\`.`, refused: instead });
  return {
    description: key("Description"),
    extends: key("Parent"),
    workspace_roots: key("Folders"),
    filesystem: key("Files"),
    network: key("Network"),
  };
};

export const RawFilesystemRequirementsToml = table("RawFilesystemRequirementsToml", {
  doc: "What holds for the files of every profile.",
  fields: {
    deny_read: field(list(str()), { doc: "Paths that commands may not read, whatever their profile." }),
    ...keysOfProfile(
      "filesystem",
      "A profile needs another name: `[permissions.filesystem]` is for `deny_read` alone.",
    ),
  },
});
export type RawFilesystemRequirementsToml = z.infer<typeof RawFilesystemRequirementsToml>;

export const PermissionsNetworkRequirements = table("PermissionsNetworkRequirements", {
  doc: "Limits of the network that commands have, whatever their profile. It must not be empty.",
  fields: {
    ...networkFields(),
    ...keysOfProfile(
      "network",
      "A profile needs another name: `[permissions.network]` is for limits of the network that hold for every profile.",
    ),
  },
});
export type PermissionsNetworkRequirements = z.infer<typeof PermissionsNetworkRequirements>;

export const PermissionsRequirementsToml = openTable("PermissionsRequirementsToml", {
  doc: "Permission profiles that users may choose, by name, and what holds for all of them.",
  fields: {
    filesystem: field(RawFilesystemRequirementsToml, { doc: "What holds for the files of every profile." }),
    network: field(PermissionsNetworkRequirements, {
      doc: "Limits of the network that commands have, whatever their profile.",
    }),
  },
  rest: PermissionProfileToml,
  restName: "permission profile",
});
export type PermissionsRequirementsToml = z.infer<typeof PermissionsRequirementsToml>;
