import { ArrayNode, type KeyNode } from "./nodes.ts";
import { EntryNode, NO_ENTRIES, TableNode, type NamedEntry, type PairNode } from "./table-node.ts";
import { shorten } from "./pair-errors.ts";
import { MAX_KEY_SEGMENTS } from "./scan-key.ts";
import type { ParseState, ReportExtras } from "./state.ts";
import type { TomlEntry, TomlValue } from "./types.ts";

// Which table a header or dotted key means, and what may not be defined twice. The rules are those of the Rust `toml`
// crate, which is more lenient than TOML in two places: `[a.c]` may add to a table that `a.b = 1` made, and a dotted
// key may add sub-tables through a table that a header implied.

function first(entry: TomlEntry): ReportExtras {
  return { related: [{ start: entry.key.start, end: entry.key.end, message: "first defined here" }] };
}

/** The table that more may be put into under an existing name, if any. */
export function openTable(value: TomlValue): TableNode | undefined {
  if (value.kind === "table") return value.origin === "inline" ? undefined : (value as TableNode);
  if (value.kind === "array" && value.ofTables) return value.items[value.items.length - 1] as TableNode;
  return undefined;
}

const KIND_NAMES: Record<TomlValue["kind"], string> = {
  string: "a string",
  integer: "an integer",
  float: "a float",
  boolean: "a boolean",
  datetime: "a date or time",
  array: "an array",
  table: "an inline table",
  invalid: "a value",
};

function reportClosed(s: ParseState, key: KeyNode, entry: TomlEntry): void {
  const kind = entry.value.kind;
  if (kind === "invalid") return;
  const name = shorten(key.name);
  if (kind === "array" || kind === "table") {
    s.report(
      "extended-inline-table",
      key.start,
      key.end,
      `\`${name}\` is ${KIND_NAMES[kind]}, which is complete where it ends; nothing can be added to it.`,
      first(entry),
    );
  } else {
    s.report(
      "not-a-table",
      key.start,
      key.end,
      `\`${name}\` is ${KIND_NAMES[kind]}, so it cannot hold keys of its own.`,
      first(entry),
    );
  }
}

function unusable(keys: readonly KeyNode[]): boolean {
  if (keys.length > MAX_KEY_SEGMENTS) return true;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as KeyNode;
    if (key.start === key.end) return true;
  }
  return false;
}

/**
 * Puts a pair into its table.
 *
 * @param quiet whether duplicates stay unreported, because the header above is itself reported as a duplicate
 */
export function insertPair(s: ParseState, target: TableNode, pair: PairNode, quiet: boolean): void {
  let table = target;
  if (pair.depth > 1) {
    const parent = descendDotted(s, target, pair.keys, quiet);
    if (parent === undefined) return;
    table = parent;
  } else if (!pair.named) return;
  const existing = table.add(pair);
  if (existing !== undefined && !quiet) {
    const { start, end, name } = pair.key;
    s.report("duplicate-key", start, end, `\`${shorten(name)}\` is defined twice in this table.`, first(existing));
  }
}

function descendDotted(
  s: ParseState,
  target: TableNode,
  keys: readonly KeyNode[],
  quiet: boolean,
): TableNode | undefined {
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
    const next = openTable(entry.value);
    if (next === undefined) {
      if (!quiet) reportClosed(s, key, entry);
      return undefined;
    }
    if (entry.value.kind === "table" && next.origin !== "implicit" && next.origin !== "dotted") break;
    table = next;
  }
  if (i === keys.length - 1 && table.origin === "dotted") return table;
  if (!quiet && entry !== undefined) {
    const key = keys[Math.min(i, keys.length - 2)] as KeyNode;
    s.report(
      "table-redefined",
      key.start,
      key.end,
      `\`${shorten(key.name)}\` is defined by a header, so a dotted key cannot add to it.`,
      first(entry),
    );
  }
  return undefined;
}

/** Finds or makes the table of a header; where there can be none, a table of its own that hangs nowhere. */
export function openHeader(
  s: ParseState,
  root: TableNode,
  keys: readonly KeyNode[],
  array: boolean,
  start: number,
  end: number,
): TableNode {
  s.duplicateHeader = false;
  const last = keys[keys.length - 1] as KeyNode;
  const parent = unusable(keys) ? undefined : descendHeader(s, root, keys);
  const own = new TableNode(start, end, array ? "element" : "header", NO_ENTRIES);
  if (parent === undefined) {
    s.duplicateHeader = true;
    return own;
  }
  const existing = parent.find(last);
  if (existing === undefined) {
    parent.put(EntryNode.of(last, array ? new ArrayNode(start, end, [own], null, true, false) : own));
    return own;
  }
  const value = existing.value;
  if (array) {
    if (value.kind === "array" && value.ofTables) {
      (value as ArrayNode).items.push(own);
      return own;
    }
  } else if (value.kind === "table" && value.origin === "implicit") {
    const table = value as TableNode;
    table.origin = "header";
    table.start = start;
    table.end = end;
    return table;
  }
  reportRedefined(s, last, array, existing);
  const merged = !array && value.kind === "table" ? openTable(value) : undefined;
  s.duplicateHeader = true;
  return merged ?? own;
}

function descendHeader(s: ParseState, root: TableNode, keys: readonly KeyNode[]): TableNode | undefined {
  let table = root;
  for (let i = 0; i < keys.length - 1; i++) {
    const key = keys[i] as KeyNode;
    const entry = table.find(key);
    if (entry === undefined) {
      const made = new TableNode(key.start, key.end, "implicit", NO_ENTRIES);
      table.put(EntryNode.of(key, made));
      table = made;
      continue;
    }
    const next = openTable(entry.value);
    if (next === undefined) {
      reportClosed(s, key, entry);
      return undefined;
    }
    table = next;
  }
  return table;
}

function reportRedefined(s: ParseState, key: KeyNode, array: boolean, existing: TomlEntry): void {
  const value = existing.value;
  const name = shorten(key.name);
  if (value.kind === "invalid") return;
  if (value.kind === "table" ? value.origin === "inline" : value.kind === "array" && !value.ofTables) {
    s.report(
      "extended-inline-table",
      key.start,
      key.end,
      `\`${name}\` is ${KIND_NAMES[value.kind]} already; a header cannot define it again or add to it.`,
      first(existing),
    );
  } else if (value.kind === "table") {
    const how = value.origin === "dotted" ? "by dotted keys" : array ? "as a table" : "by a header";
    s.report("table-redefined", key.start, key.end, `The table \`${name}\` is already defined ${how}.`, {
      hint: array ? "A list of tables uses `[[...]]` in every header." : "Put all its keys under one header.",
      ...first(existing),
    });
  } else if (value.kind === "array") {
    s.report(
      "table-redefined",
      key.start,
      key.end,
      `\`${name}\` is an array of tables; its headers are written \`[[...]]\`.`,
      first(existing),
    );
  } else {
    s.report(
      "duplicate-key",
      key.start,
      key.end,
      `\`${name}\` is already defined as ${KIND_NAMES[value.kind]}.`,
      first(existing),
    );
  }
}
