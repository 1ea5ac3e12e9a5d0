import { field, type Fields } from "../field.ts";
import { GhostSnapshotToml } from "../ghost-snapshot-toml.ts";
import { ConfigProfile } from "../profiles/config-profile.ts";
import { bool, list, map, path, str } from "../types.ts";

/** Top-level keys that should not be used any more. */
export const legacyFields = {
  profile: field(str(), {
    doc: "Name of the profile to apply.",
    refused:
      "Delete the key, put the settings of the profile in `$CODEX_HOME/NAME.config.toml`, and start Codex with " +
      "`--profile NAME`.",
    userOnly: true,
  }),
  profiles: field(map(ConfigProfile, "profile"), {
    doc: "Sets of settings, by name. Codex still checks their types.",
    removed:
      "Put the settings of a profile in `$CODEX_HOME/NAME.config.toml` and start Codex with `--profile NAME`; that " +
      "fails as long as `[profiles.NAME]` is here.",
    userOnly: true,
    toldBy: "root/legacy-profile",
  }),
  disable_paste_burst: field(bool(), {
    doc:
      "Whether quickly typed characters are taken as they come, instead of being treated as a paste when they arrive " +
      "faster than anyone types. `tui.disable_paste_burst` wins over it.",
    deprecated: "Use `tui.disable_paste_burst`.",
    quiet: true,
  }),
  experimental_use_unified_exec_tool: field(bool(), {
    doc: "Whether the model runs commands through the unified exec tool.",
    deprecated: "Use `features.unified_exec`.",
  }),
  experimental_thread_store_endpoint: field(str(), {
    doc: "Address of a remote store for threads.",
    refused: "Delete the key: threads are kept locally.",
  }),
  ghost_snapshot: field(GhostSnapshotToml, {
    doc: "Settings of the snapshots that an undo feature used to take.",
    removed: "Delete the table.",
  }),
  js_repl_node_path: field(path(), {
    doc: "Node.js program for a JavaScript tool that no longer exists.",
    removed: "Delete the key.",
    path: "file",
  }),
  js_repl_node_module_dirs: field(list(path()), {
    doc: "Directories with Node.js modules for a JavaScript tool that no longer exists.",
    removed: "Delete the key.",
    path: "directory",
  }),
} satisfies Fields;
