import type { FieldInfo } from "../knowledge/field-info.ts";
import type { Shape, TableShape } from "../knowledge/shape.ts";
import type { TomlPath, TomlTable, TomlValue } from "../toml/types.ts";

/** A setting that tells what Codex may do, or whom it talks to. */
export interface Power {
  /** A text for its path, to compare it with. */
  readonly id: string;
  readonly path: TomlPath;
  readonly node: TomlValue;
  /** A text for its value, the same for the same value. */
  readonly value: string;
  /** Its possible values from the one that allows least to the one that allows most; empty where there is no such order. */
  readonly order: readonly string[];
  /** How many of those allow no more than Codex does by itself. */
  readonly free: number;
}

/** The settings of a configuration that tell what Codex may do, by their ids. */
export function powersOf(root: TomlTable, shape: TableShape): Map<string, Power> {
  const found = new Map<string, Power>();
  const add = (from: Found, { order = [], free = 1 }: NonNullable<FieldInfo["power"]>): void => {
    for (const { path, node } of withLeaves(from)) {
      const id = idOf(path);
      found.set(id, { id, path, node, value: valueText(node), order, free });
    }
  };
  const visit = (from: Found, as: Shape): void => {
    const { path, node } = from;
    if (as.kind === "union") for (const option of as.options) visit(from, option);
    else if (as.kind === "array") for (const item of childrenOf(from)) visit(item, as.items);
    else if (as.kind === "table" && node.kind === "table") {
      for (const { key, value } of node.entries) {
        const { power, removed } = as.field(key.name) ?? {};
        const child = { path: [...path, key.name], node: value };
        const below = as.prop(key.name) ?? as.rest;
        if (power) add(child, power);
        // What has no effect allows nothing.
        else if (removed === undefined && below) visit(child, below);
      }
    }
  };
  visit({ path: [], node: root }, shape);
  return found;
}

/** A text for a path, different for different ones. */
export function idOf(path: TomlPath): string {
  return JSON.stringify(path);
}

interface Found {
  readonly path: TomlPath;
  readonly node: TomlValue;
}

function childrenOf({ path, node }: Found): Found[] {
  if (node.kind === "table") return node.entries.map(({ key, value }) => ({ path: [...path, key.name], node: value }));
  if (node.kind === "array") return node.items.map((item, index) => ({ path: [...path, index], node: item }));
  return [];
}

/** Levels below a place that are looked into; Codex's own tables end long before. */
const DEEPEST = 12;

/** A value and, of a table, the plain ones in it. */
function withLeaves(from: Found): Found[] {
  const leaves = [from];
  if (from.node.kind !== "table") return leaves;
  const pending = childrenOf(from);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const children = next.path.length - from.path.length < DEEPEST ? childrenOf(next) : [];
    if (children.length === 0) leaves.push(next);
    else for (const child of children) pending.push(child);
  }
  return leaves;
}

function valueText(node: TomlValue): string {
  switch (node.kind) {
    case "array":
      return JSON.stringify(node.items.map((item) => ("value" in item ? String(item.value) : item.kind)));
    case "table":
    case "invalid":
    case "null":
      return node.kind;
    default:
      return String(node.value);
  }
}
