import type { FieldInfo } from "../knowledge/field-info.ts";
import type { Shape, TableShape } from "../knowledge/shape.ts";
import { oncePer } from "../toml/once-per.ts";
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
export function powersOf(root: TomlTable, shape: TableShape): ReadonlyMap<string, Power> {
  return powersUnder(shape)(root);
}

const powersUnder = oncePer((shape: TableShape) =>
  oncePer((root: TomlTable): ReadonlyMap<string, Power> => {
    const search = new Search();
    search.visit({ above: undefined, segment: "", node: root }, shape);
    return search.found;
  }),
);

class Search {
  readonly found = new Map<string, Power>();

  visit(from: Found, as: Shape): void {
    const { node } = from;
    if (as.kind === "union") for (const option of as.options) this.visit(from, option);
    else if (as.kind === "array") for (const item of childrenOf(from)) this.visit(item, as.items);
    else if (as.kind === "table" && node.kind === "table") {
      for (const { key, value } of node.entries) {
        const member = as.member(key.name);
        const { power, removed } = member?.field ?? {};
        const child = { above: from, segment: key.name, node: value };
        const below = member ? member.shape : as.rest;
        if (power) this.#add(child, power);
        // What has no effect allows nothing.
        else if (removed === undefined && below) this.visit(child, below);
      }
    }
  }

  #add(from: Found, { order = [], free = 1 }: NonNullable<FieldInfo["power"]>): void {
    for (const leaf of withLeaves(from)) {
      const path = pathOf(leaf);
      const id = idOf(path);
      this.found.set(id, { id, path, node: leaf.node, value: valueText(leaf.node), order, free });
    }
  }
}

/** A text for a path, different for different ones. */
export function idOf(path: TomlPath): string {
  return JSON.stringify(path);
}

interface Found {
  readonly above: Found | undefined;
  readonly segment: string | number;
  readonly node: TomlValue;
}

function pathOf(found: Found): TomlPath {
  const path: (string | number)[] = [];
  for (let { above, segment } = found; above; { above, segment } = above) path.push(segment);
  return path.reverse();
}

function childrenOf(above: Found): Found[] {
  const { node } = above;
  if (node.kind === "table") return node.entries.map(({ key, value }) => ({ above, segment: key.name, node: value }));
  if (node.kind === "array") return node.items.map((item, segment) => ({ above, segment, node: item }));
  return [];
}

/** Levels below a place that are looked into; Codex's own tables end long before. */
const DEEPEST = 12;

/** A value and, of a table, the plain ones in it. */
function withLeaves(from: Found): Found[] {
  return from.node.kind === "table" ? [from, ...childrenOf(from).flatMap((child) => leavesOf(child, 1))] : [from];
}

function leavesOf(found: Found, depth: number): Found[] {
  const children = depth < DEEPEST ? childrenOf(found) : [];
  return children.length === 0 ? [found] : children.flatMap((child) => leavesOf(child, depth + 1));
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
