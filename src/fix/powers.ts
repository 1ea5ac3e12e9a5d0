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

/** Where such settings stand in a release, by the name at the top level. */
const placesOf = oncePer((root: TableShape): ReadonlyMap<string, readonly PowerPlace[]> => {
  const places = new Map<string, PowerPlace[]>();
  const add = (steps: readonly string[], { order = [], free = 1 }: NonNullable<FieldInfo["power"]>): void => {
    const first = steps[0] as string;
    places.set(first, [...(places.get(first) ?? []), { steps, order, free }]);
  };
  const visit = (shape: Shape, steps: readonly string[], around: readonly Shape[]): void => {
    if (shape.kind === "union") return shape.options.forEach((option) => visit(option, steps, around));
    if (shape.kind === "array") return visit(shape.items, [...steps, ANY], around);
    if (shape.kind !== "table" || around.includes(shape)) return;
    const within = [...around, shape];
    for (const key of shape.keys) {
      const { power, removed } = shape.field(key) ?? {};
      if (power) add([...steps, key], power);
      // What has no effect allows nothing.
      else if (removed === undefined) visit(shape.prop(key) as Shape, [...steps, key], within);
    }
    if (shape.rest) visit(shape.rest, [...steps, ANY], within);
  };
  visit(root, [], []);
  return places;
});

/** A place with a power: keys, with `*` for any name or index. */
interface PowerPlace extends Pick<Power, "order" | "free"> {
  readonly steps: readonly string[];
}

const ANY = "*";

/** Whether there can be powers below a name at the top level. */
export function holdsPowers(name: string, shape: TableShape): boolean {
  return placesOf(shape).has(name);
}

/** The settings of a configuration that tell what Codex may do, by their ids. */
export function powersOf(root: TomlTable, shape: TableShape): Map<string, Power> {
  const found = new Map<string, Power>();
  const places = placesOf(shape);
  for (const { key } of root.entries) {
    for (const { steps, order, free } of places.get(key.name) ?? []) {
      for (const { path, node } of nodesAt(root, steps).flatMap(withLeaves)) {
        const id = idOf(path);
        found.set(id, { id, path, node, value: valueText(node), order, free });
      }
    }
  }
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

function nodesAt(root: TomlTable, steps: readonly string[]): Found[] {
  let found: Found[] = [{ path: [], node: root }];
  for (const step of steps) {
    found = found.flatMap((from) => (step === ANY ? childrenOf(from) : childOf(from, step)));
  }
  return found;
}

function childOf({ path, node }: Found, name: string): Found[] {
  const entry = node.kind === "table" ? node.get(name) : undefined;
  return entry ? [{ path: [...path, name], node: entry.value }] : [];
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
      return node.kind;
    default:
      return String(node.value);
  }
}
