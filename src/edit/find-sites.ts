import type { TomlArray, TomlDocument, TomlPair, TomlPath, TomlTable, TomlValue } from "../toml/types.ts";
import type { Section } from "./layout.ts";
import { type SectionTree, sectionTree, sectionsIn } from "./section-tree.ts";

/** An inline table, with the path that leads to it. */
export interface InlineBlock {
  readonly kind: "inline";
  readonly table: TomlTable;
  readonly path: TomlPath;
  readonly pairs: readonly TomlPair[];
}

/** What pairs stand in: lines below a header, or the braces of an inline table. */
export type Block = Section | InlineBlock;

/** A pair that defines something, or a part of it. */
export interface PairSite {
  readonly block: Block;
  readonly pair: TomlPair;
  /** How many of the pair's keys lead to it. */
  readonly depth: number;
}

/** An item of an array in brackets. */
export interface ItemSite {
  readonly array: TomlArray;
  readonly index: number;
}

/** All places of the text that define what is at a path. */
export interface Sites {
  readonly pairs: readonly PairSite[];
  /** Its own section and those of what is below it. */
  readonly sections: readonly Section[];
  readonly item?: ItemSite;
}

/** Finds what defines the value at a path, which is not the empty one. */
export function findSites(document: TomlDocument, path: TomlPath): Sites {
  const pairs: PairSite[] = [];
  let item: ItemSite | undefined;
  let at: SectionTree | undefined = sectionTree(document);
  for (const [depth, step] of path.entries()) {
    for (const section of at.own) item = searchBlock(section, path.slice(depth), pairs) ?? item;
    at = at.below.get(step);
    if (!at) break;
  }
  return { pairs, sections: at ? sectionsIn(at) : [], ...(item && { item }) };
}

/** How many steps two paths have in common. */
export function commonLength(one: TomlPath, other: TomlPath): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

/** The names of a pair's keys. */
export function namesOf(pair: TomlPair): string[] {
  return pair.keys.map(({ name }) => name);
}

function searchBlock(block: Block, rest: TomlPath, found: PairSite[]): ItemSite | undefined {
  let item: ItemSite | undefined;
  for (const pair of block.pairs) {
    const names = namesOf(pair);
    const common = commonLength(names, rest);
    if (common === rest.length) found.push({ block, pair, depth: common });
    else if (common === names.length) {
      const inside = searchValue(pair.value, [...block.path, ...names], rest.slice(common), found);
      item ??= inside;
    }
  }
  return item;
}

function searchValue(value: TomlValue, path: TomlPath, rest: TomlPath, found: PairSite[]): ItemSite | undefined {
  if (value.kind === "table")
    return searchBlock({ kind: "inline", table: value, path, pairs: value.pairs }, rest, found);
  const [index] = rest;
  if (value.kind !== "array" || typeof index !== "number") return undefined;
  const item = value.items[index];
  if (!item) return undefined;
  if (rest.length === 1) return { array: value, index };
  return searchValue(item, [...path, index], rest.slice(1), found);
}
