import { field, openTable, table } from "../field.ts";
import { PermissionProfileToml } from "../permissions/permission-profile-toml.ts";
import { list, str } from "../types.ts";
import type { z } from "../z.ts";

export const RawFilesystemRequirementsToml = table("RawFilesystemRequirementsToml", {
  doc: "What holds for the files of every profile.",
  fields: { deny_read: field(list(str()), { doc: "Paths that commands may not read, whatever their profile." }) },
});
export type RawFilesystemRequirementsToml = z.infer<typeof RawFilesystemRequirementsToml>;

export const PermissionsRequirementsToml = openTable("PermissionsRequirementsToml", {
  doc: "Permission profiles that users may choose, by name, and what holds for all of them.",
  fields: {
    filesystem: field(RawFilesystemRequirementsToml, { doc: "What holds for the files of every profile." }),
    network: field(PermissionProfileToml, {
      doc: "A name that is kept for limits of the network.",
      refused: "Give the profile another name; limits of the network stand in `[experimental_network]`.",
    }),
  },
  rest: PermissionProfileToml,
  restName: "permission profile",
});
export type PermissionsRequirementsToml = z.infer<typeof PermissionsRequirementsToml>;
