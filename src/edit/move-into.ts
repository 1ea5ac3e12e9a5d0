import type { Fix } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlKey, TomlPath, TomlValue } from "../toml/types.ts";
import { lineEnd, linesOf, pairOf, sectionName, sectionsOf, topOf } from "./line-edits.ts";

/**
 * Moves `key = value` into a table, as another key and value. The table gets a header at the end of the file where it has
 * none yet; undefined where it is written in a way that has no place for a line.
 */
export function moveInto(
  document: TomlDocument,
  key: TomlKey,
  table: readonly string[],
  as: { readonly name: string; readonly value: string },
): Fix | undefined {
  const { text } = document;
  const { lineBreak } = topOf(document);
  const pair = pairOf(document, key);
  if (!pair || pair.keys.length > 1) return undefined;
  const header = `[${table.join(".")}]`;
  const section = sectionsOf(document).byName.get(sectionName(table.map((name) => ({ name }))));
  if (!section && !canGetHeader(document, table)) return undefined;
  if (section && (section.header.array || section.header.table.get(as.name))) return undefined;
  const range = linesOf(document, pair);
  const at = section ? lineEnd(text, section.last.end) : text.length;
  const line = `${as.name} = ${as.value}${text.slice(pair.end, range.end).trimEnd()}${lineBreak}`;
  // The last line may have no line break, unless it is the one that goes.
  const before = at > 0 && text[at - 1] !== "\n" && range.end !== at ? lineBreak : "";
  const insert = section ? before + line : `${before}${lineBreak}${header}${lineBreak}${line}`;
  return {
    title: `Set \`${as.name} = ${as.value}\` in \`${header}\``,
    safe: true,
    edits: [
      { range: { start: at, end: at }, text: insert },
      { range, text: "" },
    ],
  };
}

/** Whether a table may have a header of its own: it is not there, or only as what other headers are below. */
function canGetHeader({ root }: TomlDocument, table: TomlPath): boolean {
  let node: TomlValue = root;
  for (const segment of table) {
    if (node.kind !== "table" || node.origin === "inline" || node.origin === "dotted") return false;
    const next: TomlValue | undefined = node.get(String(segment))?.value;
    if (!next) return true;
    node = next;
  }
  return node.kind === "table" && node.origin === "implicit";
}
