import { enumeration, openTable } from "../field.ts";
import type { z } from "../z.ts";

export const NetworkUnixSocketPermissionToml = enumeration("NetworkUnixSocketPermissionToml", {
  allow: "The agent may connect to it.",
  deny: "The agent may not connect to it.",
});

export const NetworkUnixSocketPermissionsToml = openTable("NetworkUnixSocketPermissionsToml", {
  doc: "Access to Unix sockets, by absolute path.",
  fields: {},
  rest: NetworkUnixSocketPermissionToml,
  restName: "socket",
});
export type NetworkUnixSocketPermissionsToml = z.infer<typeof NetworkUnixSocketPermissionsToml>;
