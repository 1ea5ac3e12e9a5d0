import type { Fix } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlPath } from "../toml/types.ts";
import { renameKey } from "./rename-key.ts";

/** A fix that gives a key another name, wherever it is named: `[mcp_server.a]` and `[mcp_server.b]` are two places. */
export function renameFix(document: TomlDocument, path: TomlPath, name: string, safe: boolean): Fix {
  return { title: `Rename to \`${name}\``, safe, edits: renameKey(document, path, name) };
}
