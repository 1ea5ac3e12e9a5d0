import type { TomlDocument, TomlKey, TomlPath } from "./types.ts";

/**
 * All keys in headers and lines that name what is at a path: `[a.b]` and `[a.b.c]` both name `a.b`. Below inline tables
 * there is one only, `key`.
 */
export function keysAt(document: TomlDocument, path: TomlPath, key: TomlKey): readonly TomlKey[] {
  const found: TomlKey[] = [];
  let header: readonly TomlKey[] = [];
  for (const statement of document.statements) {
    if (statement.type === "header") header = statement.keys;
    const keys = statement.type === "header" ? header : [...header, ...statement.keys];
    const last = keys[path.length - 1];
    // Below a header, its own keys have been seen already.
    if (!last || (statement.type === "pair" && path.length <= header.length)) continue;
    if (path.every((segment, index) => keys[index]?.name === segment)) found.push(last);
  }
  return found.length > 0 ? found : [key];
}
