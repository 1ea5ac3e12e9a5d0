import type { TomlTable } from "../toml/types.ts";
import type { ArgumentError } from "./command-line.ts";
import type { Layer } from "./layer.ts";
import type { Unreadable } from "./layer-reader.ts";
import type { Requirements } from "./requirements.ts";
import type { Source, SourceMap } from "./source-map.ts";
import type { Start } from "./start.ts";

/** The layers of one start of Codex, and what they come to. */
export interface LayerSet {
  readonly start: Start;
  /** From the lowest to the highest. */
  readonly layers: readonly Layer[];
  /** What the layers in use set, merged, with what the requirements force. */
  readonly values: TomlTable;
  /** What the layers outside of the project set, merged: it decides about the project. */
  readonly outside: TomlTable;
  /** The machine's requirements; undefined where those are left out. */
  readonly requirements: Requirements | undefined;
  /** The texts that the ranges of values are places in. */
  readonly sources: SourceMap;
  /** Directory of the project, which the layers of the project start at. */
  readonly root: string;
  /** What cannot be read, even where the layer is off. */
  readonly unreadable: readonly Unreadable[];
  readonly argumentErrors: readonly ArgumentError[];
  /** Files from which a linked worktree takes its hooks, by the layer that gets them. */
  readonly hookSources: ReadonlyMap<Layer, Source>;
  /** Directories from which such a layer takes its hooks, whether there are any or not. */
  readonly hookFolders: ReadonlyMap<Layer, string>;
}
