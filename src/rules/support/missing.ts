import type { Range } from "../../diagnostics/diagnostic.ts";
import type { TomlTable } from "../../toml/types.ts";

/** What to underline where a table lacks something: its header, or the brace that opens it. */
export function placeOfTable(table: TomlTable): Range {
  return table.origin === "inline" ? { start: table.start, end: table.start + 1 } : table;
}
