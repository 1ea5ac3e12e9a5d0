import { field, table } from "./field.ts";
import { bool, i64 } from "./types.ts";
import type { z } from "./z.ts";

const removed = "Delete it: Codex no longer takes these snapshots.";

export const GhostSnapshotToml = table("GhostSnapshotToml", {
  doc: "Settings of snapshots that Codex no longer takes. It still checks the types, and ignores the values.",
  positional: "all",
  fields: {
    ignore_large_untracked_files: field(i64(), {
      doc: "Size in bytes from which untracked files were left out of snapshots.",
      removed,
    }),
    ignore_untracked_files_over_bytes: field(i64(), {
      doc: "Older spelling of `ignore_large_untracked_files`. Codex refuses a file that has both.",
      aliasOf: "ignore_large_untracked_files",
      aliasClash: "fatal",
      removed,
    }),
    ignore_large_untracked_dirs: field(i64(), {
      doc: "Number of untracked files from which folders were left out of snapshots.",
      removed,
    }),
    large_untracked_dir_warning_threshold: field(i64(), {
      doc: "Older spelling of `ignore_large_untracked_dirs`. Codex refuses a file that has both.",
      aliasOf: "ignore_large_untracked_dirs",
      aliasClash: "fatal",
      removed,
    }),
    disable_warnings: field(bool(), {
      doc: "Switched off the warnings about what snapshots left out.",
      removed,
    }),
  },
});
export type GhostSnapshotToml = z.infer<typeof GhostSnapshotToml>;
