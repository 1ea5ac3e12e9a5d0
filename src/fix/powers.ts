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

/** A step on the way to such settings: what one is like that ends here, and the steps below. */
interface PowerStep {
  power?: NonNullable<FieldInfo["power"]>;
  readonly named: Map<string, PowerStep>;
  /** The step below for any name or index. */
  any?: PowerStep;
}

/** Where such settings stand in a release. */
const stepsOf = oncePer((root: TableShape): PowerStep => {
  const visit = (shape: Shape, step: PowerStep, around: readonly Shape[]): void => {
    if (shape.kind === "union") return shape.options.forEach((option) => visit(option, step, around));
    if (shape.kind === "array") return visit(shape.items, (step.any ??= { named: new Map() }), around);
    if (shape.kind !== "table" || around.includes(shape)) return;
    const within = [...around, shape];
    for (const key of shape.keys) {
      const { power, removed } = shape.field(key) ?? {};
      // What has no effect allows nothing.
      if (!power && removed !== undefined) continue;
      const next: PowerStep = step.named.get(key) ?? { named: new Map() };
      if (power) next.power = power;
      else visit(shape.prop(key) as Shape, next, within);
      if (leadsSomewhere(next)) step.named.set(key, next);
    }
    if (shape.rest) visit(shape.rest, (step.any ??= { named: new Map() }), within);
  };
  const step: PowerStep = { named: new Map() };
  visit(root, step, []);
  return step;
});

function leadsSomewhere({ power, named, any }: PowerStep): boolean {
  return power !== undefined || named.size > 0 || (any !== undefined && leadsSomewhere(any));
}

/** Whether there can be powers below a name at the top level. */
export function holdsPowers(name: string, shape: TableShape): boolean {
  return stepsOf(shape).named.has(name);
}

/** The settings of a configuration that tell what Codex may do, by their ids. */
export function powersOf(root: TomlTable, shape: TableShape): Map<string, Power> {
  const found = new Map<string, Power>();
  const visit = (from: Found, step: PowerStep): void => {
    if (step.power) {
      const { order = [], free = 1 } = step.power;
      for (const { path, node } of withLeaves(from)) {
        const id = idOf(path);
        found.set(id, { id, path, node, value: valueText(node), order, free });
      }
    }
    const { named, any } = step;
    if (any) for (const child of childrenOf(from)) visit(child, any);
    if (from.node.kind !== "table") return;
    for (const { key, value } of from.node.entries) {
      const next = named.get(key.name);
      if (next) visit({ path: [...from.path, key.name], node: value }, next);
    }
  };
  visit({ path: [], node: root }, stepsOf(shape));
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
      return node.kind;
    default:
      return String(node.value);
  }
}
