import type { LayerCase } from "../../scripts/conformance/layers/layer-case.ts";
import { optionsOf } from "../../scripts/conformance/layers/set-start.ts";
import { withRootName } from "../../scripts/conformance/layers/set-files.ts";
import { valueAt } from "../../src/layers/merge.ts";
import { originOf } from "../../src/layers/origins.ts";
import { readLayers } from "../../src/layers/read-layers.ts";
import type { LayerSet } from "../../src/layers/layer-set.ts";
import { LineIndex } from "../../src/toml/line-index.ts";
import type { TomlPath } from "../../src/toml/types.ts";
import { toValue } from "../../src/toml/value.ts";

export const TRUSTED = '[projects."$ROOT/repo"]\ntrust_level = "trusted"\n';

/** Reads a set of files in memory; `repo` is a checkout, and the working directory. */
export function setOf(files: Readonly<Record<string, string>>, more: Partial<LayerCase> = {}): LayerSet {
  return readLayers(optionsOf({ id: "", files, git: ["repo"], ...more }));
}

/** The layers, the lowest first, each as `label state`. */
export function stackOf({ layers }: LayerSet): string[] {
  return layers.map(({ label, state }) => `${withRootName(label)} ${state}`);
}

export function valueOf({ values }: LayerSet, ...path: TomlPath): unknown {
  const node = valueAt(values, path);
  return node && JSON.parse(withRootName(JSON.stringify(toValue(node))));
}

/** Where a value comes from, as `label line:column`. */
export function placeOf(set: LayerSet, ...path: TomlPath): string | undefined {
  const origin = originOf(set, path);
  if (!origin) return undefined;
  const { line, column } = new LineIndex(origin.source.document.text).position(origin.range.start);
  return `${withRootName(origin.layer.label)} ${line}:${column}`;
}
