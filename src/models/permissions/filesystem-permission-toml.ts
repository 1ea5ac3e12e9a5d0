import { map, union } from "../types.ts";
import type { z } from "../z.ts";
import { FileSystemAccessMode } from "./file-system-access-mode.ts";

export const FilesystemPermissionToml = union(
  "FilesystemPermissionToml",
  "The access to a path, or a table with the access to paths below it. Keys of the table are relative paths without " +
    "`.` and `..` in them; `.` alone is the path itself.",
  [FileSystemAccessMode, map(FileSystemAccessMode, "path below this one")],
);
export type FilesystemPermissionToml = z.infer<typeof FilesystemPermissionToml>;
