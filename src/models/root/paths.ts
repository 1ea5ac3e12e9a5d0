import { field, type Fields } from "../field.ts";
import { path } from "../types.ts";

/** Top-level keys that say where Codex keeps its files. */
export const pathsFields = {
  log_dir: field(path(), {
    doc:
      "Directory for log files. Without it, `$CODEX_HOME/log` is used; setting the key also makes the terminal interface " +
      "write a text log there.",
    path: "directory",
  }),
  sqlite_home: field(path(), {
    doc:
      "Directory for the database of threads and other state. Without it, `$CODEX_SQLITE_HOME` is used, and without that, " +
      "`$CODEX_HOME`.",
    path: "directory",
  }),
} satisfies Fields;
