import { lineBreakAt } from "../toml/line-break.ts";
import type { TomlValue } from "../toml/types.ts";

/**
 * Text that adds a key after a value of a table when it follows that value; undefined where the table is written in a way
 * that has no place for it.
 */
export function keyAfter(source: string, table: TomlValue, value: TomlValue, pair: string): string | undefined {
  // A table may be written as an array of its fields in their order.
  if (table.kind !== "table") return undefined;
  if (table.origin === "inline") return source[table.start] === "{" ? `, ${pair}` : undefined;
  // Elsewhere the keys may be dotted, and the new one would need the same names before it.
  if (table.origin !== "header" || value.kind === "table") return undefined;
  const lineStart = source.lastIndexOf("\n", value.start) + 1;
  const indent = /^[ \t]*/.exec(source.slice(lineStart, value.start))?.[0] ?? "";
  if (source.slice(lineStart, value.start).includes(".")) return undefined;
  return `${lineBreakAt(source, table.start)}${indent}${pair}`;
}
