import type { TextEdit } from "../diagnostics/diagnostic.ts";
import { lineBreakAt } from "../toml/line-break.ts";
import type { TomlDocument, TomlPair, TomlTable } from "../toml/types.ts";
import { addSections } from "./add-sections.ts";
import { commentedPairs } from "./commented-pairs.ts";
import { type PairSite, namesOf } from "./find-sites.ts";
import { keyText } from "./key-text.ts";
import { indentOf } from "./lines.ts";
import { headerNames } from "./path-text.ts";
import { relocateLines } from "./relocate-lines.ts";
import { takePair } from "./take-pair.ts";

/**
 * Writes a table in braces with a header instead, or with dotted keys where its own key is dotted: others of the same table
 * may stand beside it. Undefined where neither can be.
 */
export function expandTable(document: TomlDocument, site: PairSite): readonly TextEdit[] | undefined {
  const { block, pair } = site;
  const { value } = pair;
  if (block.kind !== "section" || value.kind !== "table") return undefined;
  if (pair.keys.length > 1) return withDottedKeys(document, pair, value);
  const { lines, content } = takePair(document, site);
  const header = `[${keyText(document, [...headerNames(block.path), ...namesOf(pair)])}]`;
  const written = [...content.above, header + content.behind, ...commentedPairs(document, value)];
  return lines && relocateLines(document.text, lines, addSections(document, block.path, [written]));
}

function withDottedKeys(document: TomlDocument, pair: TomlPair, table: TomlTable): readonly TextEdit[] | undefined {
  const { text } = document;
  const { start, end } = pair;
  const key = text.slice(start, pair.keys.at(-1)?.end);
  // Without a pair, nothing would be left of it.
  if (table.pairs.length === 0) return undefined;
  const lines = commentedPairs(document, table, `${key}.`);
  return [{ range: { start, end }, text: lines.join(lineBreakAt(text, start) + indentOf(text, start)) }];
}
