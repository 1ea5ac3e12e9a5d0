import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlPair, TomlPath } from "../toml/types.ts";
import { commaList, removeItem } from "./comma-list.ts";
import { type Block, type PairSite, findSites } from "./find-sites.ts";
import { joinEdits } from "./join-edits.ts";
import { removeLines } from "./remove-lines.ts";
import { pairLines, sectionLines } from "./section-lines.ts";

/**
 * Takes what is at a path out, with what is said of it: all lines of it at once, but of several pairs within braces the
 * last one only, as they share commas. Nothing where there is nothing left.
 */
export function removeValue(document: TomlDocument, path: TomlPath): TextEdit[] {
  const { pairs, sections, item } = findSites(document, path);
  if (item) return removeItem(document.text, item.array, item.index);
  const inBraces = pairs.findLast(({ block }) => block.kind === "inline");
  if (inBraces) return removePair(document, inBraces.block, inBraces.pair);
  const lines = sections.map((section) => sectionLines(document, section));
  for (const { block, pair } of pairs) if (block.kind === "section") lines.push(pairLines(document, block, pair));
  return removeLines(document.text, lines);
}

/** Takes a pair out, with what is said of it. */
export function removePair(document: TomlDocument, block: Block, pair: TomlPair): TextEdit[] {
  if (block.kind === "section") return removeLines(document.text, [pairLines(document, block, pair)]);
  return removeItem(document.text, commaList(block.table), block.pairs.indexOf(pair));
}

/** Takes several pairs out at once, which may stand side by side. */
export function removePairs(document: TomlDocument, sites: readonly PairSite[]): TextEdit[] {
  const lines = sites.flatMap(({ block, pair }) =>
    block.kind === "section" ? [pairLines(document, block, pair)] : [],
  );
  const items = sites.flatMap(({ block, pair }) => (block.kind === "inline" ? removePair(document, block, pair) : []));
  return [...removeLines(document.text, lines), ...joinEdits(document.text, items)];
}
