import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlPair } from "../toml/types.ts";
import { keyText } from "./add-pairs.ts";
import { addSections } from "./add-sections.ts";
import { commentedPairs } from "./commented-pairs.ts";
import { namesOf } from "./find-sites.ts";
import { sectionsOf } from "./layout.ts";
import { isBlankLine, lineBefore, lineStart } from "./lines.ts";
import { headerNames } from "./path-text.ts";
import { removeLines } from "./remove-lines.ts";
import { movedLines } from "./section-lines.ts";

/**
 * Gives a table in braces a header instead; undefined where it cannot have one.
 *
 * @param pair A line of the document, whose key is not dotted: other keys with the same names may stay where they are.
 */
export function expandTable(document: TomlDocument, pair: TomlPair): readonly TextEdit[] | undefined {
  const { text } = document;
  const { value } = pair;
  const section = sectionsOf(document).findLast(({ header }) => !header || header.start < pair.start);
  if (!section || value.kind !== "table" || pair.keys.length > 1) return undefined;
  const lines = movedLines(document, section, pair);
  const above = text.slice(lines.start, lineStart(text, pair.start)).split(/\r?\n/).slice(0, -1);
  const header = `[${keyText(document, [...headerNames(section.path), ...namesOf(pair)])}]`;
  const behind = text.slice(pair.end, lines.end).trimEnd();
  const added = addSections(document, section.path, [[...above, header + behind, ...commentedPairs(document, value)]]);
  if (added.range.start !== lines.end) return [...removeLines(text, [lines]), added];
  const before = lineBefore(text, lines.start);
  const blank = before && !isBlankLine(text, before) ? (/^\r?\n/.exec(added.text)?.[0] ?? "") : "";
  return [{ range: lines, text: blank + added.text.trimStart() }];
}
