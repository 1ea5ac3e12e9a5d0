import type { TomlTable } from "../toml/types.ts";

/** Two layers that are about to be merged. */
export interface LayerPair {
  readonly low: TomlTable;
  readonly high: TomlTable;
}
