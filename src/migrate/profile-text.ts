import { commentsLost } from "../edit/comments-lost.ts";
import { commentedPairs } from "../edit/commented-pairs.ts";
import { type PairSite, findSites } from "../edit/find-sites.ts";
import { isSameMeaning, meaningOf, meaningOfNode } from "../edit/meaning.ts";
import type { Section } from "../edit/layout.ts";
import { removePair } from "../edit/remove-value.ts";
import { pairLines, sectionBody, sectionLines } from "../edit/section-lines.ts";
import { lineBreakAt } from "../toml/line-break.ts";
import { nodeAt } from "../toml/locate.ts";
import { parseToml } from "../toml/parse.ts";
import type { TomlDocument, TomlPath } from "../toml/types.ts";

/**
 * What a table holds as a document of its own: its lines as they are written, with their comments, under names that start
 * at the table. Undefined where that would not mean the same.
 */
export function profileText(document: TomlDocument, path: TomlPath): TomlDocument | undefined {
  const node = nodeAt(document, path);
  if (node?.kind !== "table") return undefined;
  const { pairs, sections } = findSites(document, path);
  const lineBreak = lineBreakAt(document.text, 0);
  const own = sections.filter((section) => section.path.length === path.length);
  const below = sections.filter((section) => section.path.length > path.length);
  const top = [
    ...own.map((section) => sectionText(document, section, path.length)),
    ...pairs.map((site) => pairText(document, site, lineBreak)),
  ];
  const blocks = [
    top.filter((text) => text !== "").join(lineBreak),
    ...below.map((section) => sectionText(document, section, path.length)),
  ];
  const text = blocks.filter((block) => block !== "").join(lineBreak + lineBreak);
  const result = parseToml(text === "" ? "" : text + lineBreak);
  const isSame = isSameMeaning(meaningOf(result), meaningOfNode(node, document.text));
  return result.errors.length === 0 && isSame ? result : undefined;
}

/** The lines of a section without the first names of its header, and without a header that has no others. */
function sectionText(document: TomlDocument, section: Section, depth: number): string {
  const [first, kept] = [section.header?.keys[0], section.header?.keys[depth]];
  if (!first || !kept) return sectionBody(document, section);
  const { start, end } = sectionLines(document, section);
  return (document.text.slice(start, first.start) + document.text.slice(kept.start, end)).trimEnd();
}

function pairText(document: TomlDocument, { block, pair, depth }: PairSite, lineBreak: string): string {
  const { text } = document;
  const isLine = block.kind === "section";
  const lines = isLine ? pairLines(document, block, pair) : pair;
  const { above, behind } = isLine
    ? { above: [text.slice(lines.start, pair.start).trim()], behind: text.slice(pair.end, lines.end).trimEnd() }
    : commentsLost(document, pair, removePair(document, block, pair));
  const kept = pair.keys[depth];
  const { value } = pair;
  const own = kept
    ? [text.slice(kept.start, pair.end) + behind]
    : [behind.trim(), ...(value.kind === "table" ? commentedPairs(document, value) : [])];
  return [...above, ...own]
    .filter((line) => line !== "")
    .join(lineBreak)
    .trimEnd();
}
