import type { TomlPath, TomlValue } from "../toml/types.ts";
import type { Layer } from "./layer.ts";
import type { LayerSet } from "./layer-set.ts";
import { type FoundEntry, entryAt } from "./merge.ts";
import type { Source } from "./source-map.ts";

/** Where a value is set. */
export interface ValuePlace {
  readonly layer: Layer;
  /** The text that holds it: that of the layer, or for hooks of a linked worktree that of the main checkout. */
  readonly source: Source;
  /** The range of its key in that text; for an item of an array, that of the item. */
  readonly range: { readonly start: number; readonly end: number };
  readonly value: TomlValue;
}

/** Where a value of the merged configuration comes from. */
export interface Origin extends ValuePlace {
  readonly path: TomlPath;
  /** The same key in lower layers, the highest of them first. */
  readonly overrides: readonly ValuePlace[];
}

/** The origin of a value; undefined where no layer in use sets anything there. For a table, that of the highest layer with it. */
export function originOf(set: LayerSet, path: TomlPath): Origin | undefined {
  const here = path.length === 0 ? undefined : entryAt(set.values, path);
  const place = here && placeOf(set, here);
  if (!place) return undefined;
  const height = set.layers.indexOf(place.layer);
  const overrides = placesOf(set, path).filter(({ layer }) => set.layers.indexOf(layer) < height);
  return { ...place, path, overrides };
}

/** All places at which layers in use set a value, the highest first. */
export function placesOf(set: LayerSet, path: TomlPath): ValuePlace[] {
  const places: ValuePlace[] = [];
  for (const { state, values } of set.layers) {
    const found = state === "used" ? entryAt(values, path) : undefined;
    const place = found && placeOf(set, found);
    if (place) places.unshift(place);
  }
  return places;
}

function placeOf({ layers, sources, hookSources }: LayerSet, { key, value }: FoundEntry): ValuePlace | undefined {
  const { start, end } = key ?? value;
  const source = sources.at(start);
  const layer = layers.find((one) => one.source === source || hookSources.get(one) === source);
  if (!source || !layer) return undefined;
  return { layer, source, range: { start: start - source.start, end: end - source.start }, value };
}

/** The paths of all values that are no table with entries and no array with items. */
export function* leafPaths(node: TomlValue): Generator<TomlPath> {
  const open: { readonly path: TomlPath; readonly value: TomlValue }[] = [{ path: [], value: node }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value } = next;
    const below = childrenOf(value);
    if (below === undefined) yield path;
    else for (const child of below.reverse()) open.push({ path: [...path, child.segment], value: child.value });
  }
}

function childrenOf(value: TomlValue): { readonly segment: string | number; readonly value: TomlValue }[] | undefined {
  if (value.kind === "table")
    return value.entries.map(({ key, value: child }) => ({ segment: key.name, value: child }));
  if (value.kind === "array") return value.items.map((child, segment) => ({ segment, value: child }));
  return undefined;
}
