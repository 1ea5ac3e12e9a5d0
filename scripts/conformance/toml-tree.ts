import type { TomlTable, TomlValue } from "../../src/toml/types.ts";

/** TOML data to be printed: leaves keep their source text, so that every way to write them can be tried. */
export type Tree = Leaf | ListTree | TableTree;

export interface Leaf {
  readonly kind: "leaf";
  /** TOML source of a string, number, boolean or date. */
  readonly text: string;
}

export interface ListTree {
  readonly kind: "list";
  readonly items: readonly Tree[];
}

export interface TableTree {
  readonly kind: "table";
  /** In the order in which they are printed; a name may occur twice, to provoke the error. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly value: Tree;
}

/** A place in a tree: names of tables, indexes of lists. */
export type TreePath = readonly (string | number)[];

export function leaf(text: string): Leaf {
  return { kind: "leaf", text };
}

/** A basic string. */
export function str(value: string): Leaf {
  return leaf(basicString(value));
}

export function basicString(value: string): string {
  // JSON's escapes are TOML's; DEL is the one control character that JSON leaves as it is.
  return JSON.stringify(value).replaceAll("\u007f", "\\u007f");
}

export function list(...items: readonly Tree[]): ListTree {
  return { kind: "list", items };
}

export function table(entries: Readonly<Record<string, Tree>> = {}): TableTree {
  return { kind: "table", entries: Object.entries(entries).map(([key, value]) => ({ key, value })) };
}

/** The tree of a parsed value, with the leaves as they are written. */
export function treeOf(node: TomlTable, text: string): TableTree;
export function treeOf(node: TomlValue, text: string): Tree;
export function treeOf(node: TomlValue, text: string): Tree {
  switch (node.kind) {
    case "array":
      return list(...node.items.map((item) => treeOf(item, text)));
    case "table":
      return {
        kind: "table",
        entries: node.entries.map(({ key, value }) => ({ key: key.name, value: treeOf(value, text) })),
      };
    default:
      return leaf(text.slice(node.start, node.end));
  }
}

export function treeAt(tree: Tree, path: TreePath): Tree | undefined {
  let node: Tree | undefined = tree;
  for (const segment of path) {
    if (node?.kind === "table") node = node.entries.find(({ key }) => key === segment)?.value;
    else if (node?.kind === "list" && typeof segment === "number") node = node.items[segment];
    else return undefined;
  }
  return node;
}

/** A copy with another value at a path, or without the value. Tables on the way are made where they are missing. */
export function withTree(tree: Tree, path: TreePath, value: Tree | undefined): Tree {
  const [segment, ...rest] = path;
  if (segment === undefined) return value ?? tree;
  if (typeof segment === "number") {
    const items = tree.kind === "list" ? [...tree.items] : [];
    if (rest.length === 0 && value === undefined) items.splice(segment, 1);
    else items[segment] = withTree(items[segment] ?? table(), rest, value);
    return list(...items);
  }
  const entries = tree.kind === "table" ? [...tree.entries] : [];
  const index = entries.findIndex(({ key }) => key === segment);
  if (rest.length === 0 && value === undefined) {
    if (index !== -1) entries.splice(index, 1);
  } else {
    const changed = { key: segment, value: withTree(entries[index]?.value ?? table(), rest, value) };
    if (index === -1) entries.push(changed);
    else entries[index] = changed;
  }
  return { kind: "table", entries };
}

/** Adds what the second table has and the first has not, at every depth. */
export function mergedTrees(first: TableTree, second: TableTree): TableTree {
  const entries = first.entries.map(({ key, value }) => {
    const other = second.entries.find((entry) => entry.key === key)?.value;
    return { key, value: value.kind === "table" && other?.kind === "table" ? mergedTrees(value, other) : value };
  });
  const names = new Set(first.entries.map(({ key }) => key));
  return { kind: "table", entries: [...entries, ...second.entries.filter(({ key }) => !names.has(key))] };
}

/** Every place below a tree, parents before children. */
export function pathsOf(tree: Tree): TreePath[] {
  const found: TreePath[] = [];
  const walk = (node: Tree, path: TreePath): void => {
    if (path.length > 0) found.push(path);
    if (node.kind === "table") for (const { key, value } of node.entries) walk(value, [...path, key]);
    else if (node.kind === "list") for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
  };
  walk(tree, []);
  return found;
}
