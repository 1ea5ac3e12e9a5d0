import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument } from "../toml/types.ts";
import { addSections } from "./add-sections.ts";
import { commentedPairs } from "./commented-pairs.ts";
import { type PairSite, namesOf } from "./find-sites.ts";
import { keyText } from "./key-text.ts";
import { headerNames } from "./path-text.ts";
import { relocateLines } from "./relocate-lines.ts";
import { takePair } from "./take-pair.ts";

/**
 * Gives a table in braces a header instead; undefined where it cannot have one.
 *
 * @param site A line of the document, whose key is not dotted: other keys with the same names may stay where they are.
 */
export function expandTable(document: TomlDocument, site: PairSite): readonly TextEdit[] | undefined {
  const { block, pair } = site;
  const { value } = pair;
  if (block.kind !== "section" || value.kind !== "table" || pair.keys.length > 1) return undefined;
  const { lines, content } = takePair(document, site);
  const header = `[${keyText(document, [...headerNames(block.path), ...namesOf(pair)])}]`;
  const written = [...content.above, header + content.behind, ...commentedPairs(document, value)];
  return lines && relocateLines(document.text, lines, addSections(document, block.path, [written]));
}
