import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlStatement } from "../toml/types.ts";
import { keyText } from "./key-text.ts";

/** Puts other names in the place of the first ones of a header or line: `[mcp.servers.docs]` becomes `[mcp_servers.docs]`. */
export function replaceNames(
  document: TomlDocument,
  { keys, start }: TomlStatement,
  count: number,
  names: readonly string[],
): TextEdit {
  const range = { start: keys[0]?.start ?? start, end: keys[count - 1]?.end ?? start };
  return { range, text: keyText(document, names) };
}
