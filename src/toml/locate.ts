import { countLeading } from "./count-leading.ts";
import { oncePer } from "./once-per.ts";
import type {
  OffsetRange,
  TomlDocument,
  TomlEntry,
  TomlKey,
  TomlPath,
  TomlStatement,
  TomlTable,
  TomlValue,
} from "./types.ts";

/** The value at a path, or undefined; the empty path is the root table. */
export function nodeAt(document: TomlDocument, path: TomlPath): TomlValue | undefined {
  let node: TomlValue | undefined = document.root;
  for (const segment of path) {
    if (node.kind === "table" && typeof segment === "string") node = node.get(segment)?.value;
    else if (node.kind === "array" && typeof segment === "number") node = node.items[segment];
    else return undefined;
    if (node === undefined) return undefined;
  }
  return node;
}

/** The entry (key and value) at a path that ends with a name. */
export function entryAt(document: TomlDocument, path: TomlPath): TomlEntry | undefined {
  const name = path.at(-1);
  if (typeof name !== "string") return undefined;
  const table = nodeAt(document, path.slice(0, -1));
  return table?.kind === "table" ? table.get(name) : undefined;
}

/** The key segment that first defines what is at a path; for an array's item, that of the array. */
export function keyAt(document: TomlDocument, path: TomlPath): TomlKey | undefined {
  let length = path.length;
  while (length > 0 && typeof path[length - 1] === "number") length--;
  return entryAt(document, path.slice(0, length))?.key;
}

/** What is under an offset. */
export interface TomlLocation {
  /** The path of the key segment or value; the path of the table around it where there is neither. */
  readonly path: (string | number)[];
  /** The key segment, when the offset is on one. */
  readonly key?: TomlKey;
  /** The value that the path names, as written there. */
  readonly node?: TomlValue;
  /** The `key = value` line or header that the offset is in. */
  readonly statement?: TomlStatement;
}

/** Finds the key segment or value under an offset (a range's end counts as in it, as a text cursor may stand there). */
export function pathAt(document: TomlDocument, offset: number): TomlLocation {
  const statements = document.statements;
  const index = lastStartingBy(statements, offset);
  const statement = statements[index];
  if (statement === undefined) return { path: [], node: document.root };
  const inside = offset <= statement.end;
  if (statement.type === "header") {
    return inside
      ? onKeys(document.root, [], statement.keys, offset, statement, statement.table)
      : tableScope(document, index);
  }
  const scope = tableScope(document, index);
  if (!inside) return scope;
  return onPair(scope.table, scope.path, statement, offset, statement);
}

/** The path of what is under an offset; see `pathAt`. */
export function keyPathAt(document: TomlDocument, offset: number): (string | number)[] {
  return pathAt(document, offset).path;
}

/** The index of the last range that starts at or before an offset, or -1. */
function lastStartingBy(ranges: readonly OffsetRange[], offset: number): number {
  return countLeading(ranges, ({ start }) => start <= offset) - 1;
}

interface Scope extends TomlLocation {
  readonly table: TomlTable;
  readonly node: TomlTable;
}

/** The table that the statement at `index` is in, or opens. */
function tableScope(document: TomlDocument, index: number): Scope {
  const header = headerBefore(document, index);
  if (header === undefined) return { path: [], table: document.root, node: document.root };
  const path: (string | number)[] = [];
  follow(document.root, path, header.keys, header.keys.length, header.start);
  return { path, table: header.table, node: header.table };
}

/** The start offsets of headers by document: a table of thousands of lines should not be walked for each question. */
const headersOf = oncePer((document: TomlDocument) =>
  document.statements.filter((statement) => statement.type === "header"),
);

function headerBefore(document: TomlDocument, index: number): (TomlStatement & { type: "header" }) | undefined {
  const list = headersOf(document);
  return list[lastStartingBy(list, (document.statements[index] as TomlStatement).start)];
}

/** Extends a path by the first `count` keys, with the index wherever they go through an array of tables. */
function follow(
  from: TomlTable | undefined,
  path: (string | number)[],
  keys: readonly TomlKey[],
  count: number,
  at: number,
): TomlValue | undefined {
  let table: TomlTable | undefined = from;
  let node: TomlValue | undefined = from;
  for (let i = 0; i < count; i++) {
    const name = (keys[i] as TomlKey).name;
    path.push(name);
    node = table?.get(name)?.value;
    if (node?.kind === "array" && node.ofTables) {
      const index = Math.max(lastStartingBy(node.items, at), 0);
      path.push(index);
      node = node.items[index];
    }
    table = node?.kind === "table" ? node : undefined;
  }
  return node;
}

function onKeys(
  from: TomlTable,
  prefix: readonly (string | number)[],
  keys: readonly TomlKey[],
  offset: number,
  statement: TomlStatement,
  target: TomlValue,
): TomlLocation {
  let index = keys.findIndex((key) => offset <= key.end);
  const onKey = index !== -1 && offset >= (keys[index] as TomlKey).start;
  if (!onKey) index = keys.length - 1;
  const path = [...prefix];
  const found = follow(from, path, keys, index + 1, statement.start);
  const node = index === keys.length - 1 ? target : found;
  return { path, statement, ...(onKey && { key: keys[index] as TomlKey }), ...(node !== undefined && { node }) };
}

function onPair(
  from: TomlTable,
  prefix: readonly (string | number)[],
  pair: TomlStatement & { type: "pair" },
  offset: number,
  statement: TomlStatement,
): TomlLocation {
  let table: TomlTable = from;
  let path: (string | number)[] = [...prefix];
  let current = pair;
  for (;;) {
    if (offset < current.value.start || offset > current.value.end) {
      return { ...onKeys(table, path, current.keys, offset, current, current.value), statement };
    }
    follow(table, path, current.keys, current.keys.length, current.start);
    let value = current.value;
    // Down through arrays to a table or a plain value.
    while (value.kind === "array") {
      const index = lastStartingBy(value.items, offset);
      const item = value.items[index];
      if (item === undefined || offset > item.end) return { path, node: value, statement };
      path.push(index);
      value = item;
    }
    if (value.kind !== "table") return { path, node: value, statement };
    const inner = value.pairs[lastStartingBy(value.pairs, offset)];
    if (inner === undefined || offset > inner.end) return { path, node: value, statement };
    table = value;
    current = inner;
    path = [...path];
  }
}
