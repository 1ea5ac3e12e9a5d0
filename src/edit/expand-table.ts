import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument } from "../toml/types.ts";
import { keyText } from "./add-pairs.ts";
import { addSections } from "./add-sections.ts";
import { commentedPairs } from "./commented-pairs.ts";
import { type PairSite, namesOf } from "./find-sites.ts";
import { blankLineBefore, textStart } from "./lines.ts";
import { headerNames } from "./path-text.ts";
import { movedLines } from "./section-lines.ts";
import { takePair } from "./take-pair.ts";

/**
 * Gives a table in braces a header instead; undefined where it cannot have one.
 *
 * @param site A line of the document, whose key is not dotted: other keys with the same names may stay where they are.
 */
export function expandTable(document: TomlDocument, site: PairSite): readonly TextEdit[] | undefined {
  const { text } = document;
  const { block, pair } = site;
  const { value } = pair;
  if (block.kind !== "section" || value.kind !== "table" || pair.keys.length > 1) return undefined;
  const { removal, content } = takePair(document, site);
  const header = `[${keyText(document, [...headerNames(block.path), ...namesOf(pair)])}]`;
  const written = [...content.above, header + content.behind, ...commentedPairs(document, value)];
  const added = addSections(document, block.path, [written]);
  const lines = movedLines(document, block, pair);
  if (added.range.start !== lines.end) return [...removal, added];
  const isApart = lines.start <= textStart(text) || blankLineBefore(text, lines.start);
  const blank = isApart ? "" : (/^\r?\n/.exec(added.text)?.[0] ?? "");
  return [{ range: lines, text: blank + added.text.trimStart() }];
}
