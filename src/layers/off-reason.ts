import type { LayerSet } from "./layer-set.ts";

/** Why Codex leaves out a file of a layer, or one beside it, such as hooks or a role; undefined where the layer counts. */
export function offReason({ layers, start: { paths } }: LayerSet, file: string): string | undefined {
  for (const folder of paths.upwards(file)) {
    const layer = layers.find((one) => one.file !== undefined && paths.parent(one.file) === folder);
    if (layer) return layer.state === "off" ? layer.reason : undefined;
  }
  return undefined;
}
