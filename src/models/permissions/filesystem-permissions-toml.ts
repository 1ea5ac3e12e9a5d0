import { field, openTable } from "../field.ts";
import { usize } from "../types.ts";
import type { z } from "../z.ts";
import { FilesystemPermissionToml } from "./filesystem-permission-toml.ts";

export const FilesystemPermissionsToml = openTable("FilesystemPermissionsToml", {
  doc:
    "Access to files, by path. A path is absolute, starts with `~/`, or is one of `:root` (all files), `:minimal` (what " +
    "programs need to run), `:workspace_roots`, `:tmpdir` and `:slash_tmp`. The entry that fits most closely wins; " +
    "between equals `deny` wins over `write`, and `write` over `read`. Patterns with `*`, `?` or `[...]` can only be " +
    "denied, except for a trailing `/**`.",
  fields: {
    glob_scan_max_depth: field(usize(), {
      doc:
        "How many levels of folders are searched for files that a denied pattern with `**` matches. Must be at least " +
        "1. Without it Codex warns about such patterns on Linux and Windows, where the search happens at start.",
    }),
    ":workspace_roots": field(FilesystemPermissionToml, {
      doc: "Access to the folders of the workspace, or a table with the access to paths and patterns below each of them.",
      examples: ["write", { ".": "write", "*.key": "deny" }],
    }),
    ":project_roots": field(FilesystemPermissionToml, {
      doc: "Access to the folders of the workspace. Where both names are there, the entries of both apply.",
      aliasOf: ":workspace_roots",
    }),
  },
  rest: FilesystemPermissionToml,
  restName: "path",
});
export type FilesystemPermissionsToml = z.infer<typeof FilesystemPermissionsToml>;
