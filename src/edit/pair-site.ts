import { countLeading } from "../toml/count-leading.ts";
import type { OffsetRange, TomlDocument, TomlKey, TomlPair, TomlPath, TomlValue } from "../toml/types.ts";
import { type Block, type InlineBlock, type PairSite, namesOf } from "./find-sites.ts";
import { sectionOf, statementBefore } from "./layout.ts";

/** The pair, a line or within braces, that a key is the last key of; undefined for one of a header. */
export function pairSite(document: TomlDocument, key: TomlKey): PairSite | undefined {
  const statement = statementBefore(document, { start: key.start + 1 });
  if (statement?.type !== "pair") return undefined;
  let block: Block = document.syntax.name === "toml" ? sectionOf(document, statement) : wholeObject(document);
  let pair: TomlPair | undefined = statement;
  while (pair && pair.keys.at(-1)?.start !== key.start) {
    const inner = innerBlock(pair.value, [...block.path, ...namesOf(pair)], key);
    if (!inner) return undefined;
    block = inner;
    pair = lastStartingBy(inner.pairs, key.start);
  }
  return pair && { block, pair, depth: pair.keys.length };
}

/** JSON as a whole, whose pairs stand in braces. */
function wholeObject({ root }: TomlDocument): InlineBlock {
  return { kind: "inline", table: root, path: [], pairs: root.pairs };
}

/** The braces in a value that something stands in, through brackets too. */
function innerBlock(value: TomlValue, path: TomlPath, { start }: OffsetRange): InlineBlock | undefined {
  const steps = [...path];
  let at: TomlValue | undefined = value;
  while (at?.kind === "array") {
    const index: number = countLeading(at.items, (item) => item.start <= start) - 1;
    steps.push(index);
    at = at.items[index];
  }
  return at?.kind === "table" ? { kind: "inline", table: at, path: steps, pairs: at.pairs } : undefined;
}

function lastStartingBy<Part extends OffsetRange>(parts: readonly Part[], offset: number): Part | undefined {
  return parts[countLeading(parts, ({ start }) => start <= offset) - 1];
}
