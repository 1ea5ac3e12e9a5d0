import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlPair, TomlPath, TomlTable } from "../toml/types.ts";
import { commaList, insertItem } from "./comma-list.ts";
import { EditError } from "./edit-error.ts";
import { type PairSite, findSites, namesOf } from "./find-sites.ts";
import { insertLines } from "./insert-lines.ts";
import { keyText } from "./key-text.ts";
import { sectionFor } from "./layout.ts";
import { indentOf } from "./lines.ts";
import { headerNames } from "./path-text.ts";
import { hasSpacedSections, pairsEnd, sectionStart } from "./section-lines.ts";
import { sectionsAt } from "./section-tree.ts";
import { statementLines } from "./statement-lines.ts";
import { equalsSign } from "./text-style.ts";

/** A pair to write. */
export interface NewPair {
  /** The names of its key, from the table on. */
  readonly names: readonly string[];
  /** Its value as TOML. */
  readonly value: string;
  /** What comes with it: comment lines above, and all that is behind it on its line. */
  readonly above?: readonly string[];
  readonly behind?: string;
}

/** Adds pairs to a table that exists, at the end of what is written of it in the same way. */
export function addPairs(
  document: TomlDocument,
  path: TomlPath,
  table: TomlTable,
  pairs: readonly NewPair[],
): TextEdit[] {
  if (table.origin === "inline") return pairs.flatMap((pair) => addToInline(document, table, pair));
  const section = sectionFor(document, table);
  if (section) {
    const lines = linesOf(document, section.pairs.at(-1), pairs);
    const isFirst = section.header === undefined && section.pairs.length === 0;
    return [insertLines(document.text, pairsEnd(document, section), lines, isFirst)];
  }
  const site = findSites(document, path).pairs.at(-1);
  if (site) return addBeside(document, site, pairs);
  return addHeader(document, path, pairs);
}

/** `key = value` lines in the manner of the pair that they follow. */
function linesOf(document: TomlDocument, beside: TomlPair | undefined, pairs: readonly NewPair[]): string[] {
  const { text } = document;
  const indent = beside ? indentOf(text, beside.start) : "";
  const sign = equalsSign(text, beside);
  return pairs.flatMap(({ names, value, above = [], behind = "" }) => [
    ...above,
    `${indent}${keyText(document, names)}${sign}${value}${behind}`,
  ]);
}

function addToInline(document: TomlDocument, table: TomlTable, pair: NewPair): TextEdit[] {
  const key = keyText(document, pair.names);
  if (pair.above?.length || pair.behind) {
    throw new EditError("conflict", pair.names, `The comment of \`${key}\` has no place within braces.`);
  }
  return insertItem(
    document.text,
    commaList(table),
    `${key}${equalsSign(document.text, table.pairs.at(-1))}${pair.value}`,
  );
}

/** Adds pairs to a table right behind one that is written in it by a dotted key, of which `depth` names lead to it. */
export function addBeside(
  document: TomlDocument,
  { block, pair, depth }: PairSite,
  pairs: readonly NewPair[],
): TextEdit[] {
  const prefix = namesOf(pair).slice(0, depth);
  const dotted = pairs.map((added) => ({ ...added, names: [...prefix, ...added.names] }));
  if (block.kind === "inline") return dotted.flatMap((added) => addToInline(document, block.table, added));
  const at = statementLines(document, pair).end;
  return [insertLines(document.text, at, linesOf(document, pair, dotted), false)];
}

/** Gives a table that is there only because others are below it a header of its own, above theirs. */
function addHeader(document: TomlDocument, path: TomlPath, pairs: readonly NewPair[]): TextEdit[] {
  const below = sectionsAt(document, path)?.first;
  if (!below) return [];
  const lines = [`[${keyText(document, headerNames(path))}]`, ...linesOf(document, undefined, pairs)];
  return [insertLines(document.text, sectionStart(document, below), lines, hasSpacedSections(document))];
}
