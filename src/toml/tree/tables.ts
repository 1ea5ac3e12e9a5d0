import type { TomlEntry, TomlValue } from "../types.ts";
import { ArrayNode, type KeyNode } from "./nodes.ts";
import { NO_ENTRIES, EntryNode, type NamedEntry, type PairNode, type PlainSegment, TableNode } from "./table-node.ts";

// Which table a header or dotted key means, and what may not be defined twice. The rules are those of the Rust `toml`
// crate, which is more lenient than TOML in two places: `[a.c]` may add to a table that `a.b = 1` made, and a dotted
// key may add sub-tables through a table that a header implied.

/**
 * Why a key cannot define what it names, or add to it: the name is taken by another pair (`taken`), what it names is no
 * table that more can be put into (`closed`), a dotted key meets a table of a header (`headed`), or a header is in the way
 * of what is there (`redefined`; `redefined-array` for a header in double brackets).
 */
export interface Clash {
  readonly kind: "taken" | "closed" | "headed" | "redefined" | "redefined-array";
  readonly key: KeyNode | PlainSegment;
  readonly existing: TomlEntry;
}

/** Codex refuses keys of more segments. */
export const MAX_KEY_SEGMENTS = 80;

/** The table that more may be put into under an existing name, if any. */
export function extendable(value: TomlValue): TableNode | undefined {
  if (value.kind === "table") return value.origin === "inline" ? undefined : (value as TableNode);
  if (value.kind === "array" && value.ofTables) return value.items[value.items.length - 1] as TableNode;
  return undefined;
}

/** Whether keys name no table: one of them is missing, or there are too many. */
export function unusable(keys: readonly KeyNode[]): boolean {
  return keys.length > MAX_KEY_SEGMENTS || keys.some(({ start, end }) => start === end);
}

/** Puts a pair into its table; where it cannot be there, gives the reason if that is not reported already. */
export function insertPair(target: TableNode, pair: PairNode): Clash | undefined {
  let table = target;
  if (pair.depth > 1) {
    const parent = descendDotted(target, pair.keys);
    if (!(parent instanceof TableNode)) return parent;
    table = parent;
  } else if (!pair.named) return undefined;
  const existing = table.add(pair);
  return existing === undefined ? undefined : { kind: "taken", key: pair.key, existing };
}

function descendDotted(target: TableNode, keys: readonly KeyNode[]): TableNode | Clash | undefined {
  if (unusable(keys)) return undefined;
  let table = target;
  let entry: NamedEntry | undefined;
  let i = 0;
  for (; i < keys.length - 1; i++) {
    const key = keys[i] as KeyNode;
    entry = table.find(key);
    if (entry === undefined) {
      const made = new TableNode(key.start, key.end, "dotted", NO_ENTRIES);
      entry = EntryNode.of(key, made);
      table.put(entry);
      table = made;
      continue;
    }
    const next = extendable(entry.value);
    if (next === undefined) return { kind: "closed", key, existing: entry };
    if (entry.value.kind === "table" && next.origin !== "implicit" && next.origin !== "dotted") break;
    table = next;
  }
  if (i === keys.length - 1 && table.origin === "dotted") return table;
  if (entry === undefined) return undefined;
  return { kind: "headed", key: keys[Math.min(i, keys.length - 2)] as KeyNode, existing: entry };
}

/** A segment of a header by its index; what it gives is good until the next one is asked for. */
type SegmentAt = (index: number) => KeyNode | PlainSegment;

/** The table of a header; `duplicate` where it hangs nowhere or is another's, with the reason if that is not reported. */
export interface HeaderPlace {
  readonly table: TableNode;
  readonly duplicate: boolean;
  readonly clash?: Clash;
}

/** Finds or makes the table of a header; where there can be none, a table of its own that hangs nowhere. */
export function placeHeader(
  root: TableNode,
  segmentAt: SegmentAt,
  count: number,
  array: boolean,
  start: number,
  end: number,
): HeaderPlace {
  const own = new TableNode(start, end, array ? "element" : "header", NO_ENTRIES);
  const parent = descendHeader(root, segmentAt, count);
  if (!(parent instanceof TableNode)) return { table: own, duplicate: true, clash: parent };
  const last = segmentAt(count - 1);
  const existing = parent.find(last);
  if (existing === undefined) {
    parent.put(EntryNode.of(last, array ? new ArrayNode(start, end, [own], null, true, false) : own));
    return { table: own, duplicate: false };
  }
  const value = existing.value;
  if (array) {
    if (value.kind === "array" && value.ofTables) {
      (value as ArrayNode).items.push(own);
      return { table: own, duplicate: false };
    }
  } else if (value.kind === "table" && value.origin === "implicit") {
    const table = value as TableNode;
    table.origin = "header";
    table.start = start;
    table.end = end;
    return { table, duplicate: false };
  }
  const merged = !array && value.kind === "table" ? extendable(value) : undefined;
  const clash: Clash = { kind: array ? "redefined-array" : "redefined", key: last, existing };
  return { table: merged ?? own, duplicate: true, clash };
}

function descendHeader(root: TableNode, segmentAt: SegmentAt, count: number): TableNode | Clash {
  let table = root;
  for (let i = 0; i < count - 1; i++) {
    const key = segmentAt(i);
    const entry = table.find(key);
    if (entry === undefined) {
      const made = new TableNode(key.start, key.end, "implicit", NO_ENTRIES);
      table.put(EntryNode.of(key, made));
      table = made;
      continue;
    }
    const next = extendable(entry.value);
    if (next === undefined) return { kind: "closed", key, existing: entry };
    table = next;
  }
  return table;
}
