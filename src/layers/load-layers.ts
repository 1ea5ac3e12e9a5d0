import { LineIndex } from "../toml/line-index.ts";
import type { TomlPath } from "../toml/types.ts";
import { type PlainTable, toValue } from "../toml/value.ts";
import { diagnose } from "./diagnose.ts";
import { hookTrustOf } from "./hook-findings.ts";
import type { Layer, LoadedLayer } from "./layer.ts";
import type { LayerFinding } from "./layer-finding.ts";
import type { LayerOptions } from "./layer-options.ts";
import type { LoadedHook } from "./loaded-hook.ts";
import { type ValuePlace, originOf } from "./origins.ts";
import { readLayers } from "./read-layers.ts";
import { tellHook } from "./tell-hook.ts";

/**
 * Where a value is set.
 *
 * @example
 * ```ts
 * const files: LayerFiles = {
 *   kind: (path) => (path === "/home/u/.codex/config.toml" ? "file" : "missing"),
 *   read: () => new TextEncoder().encode('model = "gpt-5"'),
 *   real: (path) => path,
 *   list: () => [],
 * };
 * const loaded = loadLayers({ files, cwd: "/repo", home: "/home/u" });
 * const place: LoadedPlace | undefined = loaded.originOf(["model"]);
 * place?.line; // 1
 * ```
 */
export interface LoadedPlace {
  readonly layer: LoadedLayer;
  /** Absolute path; undefined for the command line. */
  readonly file: string | undefined;
  /** From 1, of the key; of an item of an array, that of the item. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
}

/**
 * Where a value comes from.
 *
 * @example
 * ```ts
 * const files: LayerFiles = {
 *   kind: (path) => (path === "/home/u/.codex/config.toml" ? "file" : "missing"),
 *   read: () => new TextEncoder().encode('model = "gpt-5"'),
 *   real: (path) => path,
 *   list: () => [],
 * };
 * const loaded = loadLayers({ files, cwd: "/repo", home: "/home/u" });
 * const origin: LoadedOrigin | undefined = loaded.originOf(["model"]);
 * origin?.overrides; // []
 * ```
 */
export interface LoadedOrigin extends LoadedPlace {
  /** The same key in lower layers, the highest of them first. */
  readonly overrides: readonly LoadedPlace[];
}

/**
 * The configuration of a start of Codex.
 *
 * @example
 * ```ts
 * const files: LayerFiles = {
 *   kind: (path) => (path === "/home/u/.codex/config.toml" ? "file" : "missing"),
 *   read: () => new TextEncoder().encode('model = "gpt-5"'),
 *   real: (path) => path,
 *   list: () => [],
 * };
 * const loaded: LoadedLayers = loadLayers({ files, cwd: "/repo", home: "/home/u" });
 * loaded.effective; // { model: "gpt-5" }
 * ```
 */
export interface LoadedLayers {
  /** The highest first. */
  readonly layers: readonly LoadedLayer[];
  /** What the layers set, merged: without defaults, with absolute paths, and with secrets as they are. */
  readonly effective: PlainTable;
  /** Where the value at a path comes from; undefined where no layer sets it, or requirements force it. */
  originOf(path: TomlPath): LoadedOrigin | undefined;
  /** The hooks that Codex knows, with what it thinks of each; none without `sha256` in the options. */
  readonly hooks: readonly LoadedHook[];
  /** What Codex would say of the start, and what else there is to say; made when it is first asked for. */
  readonly diagnostics: readonly LayerFinding[];
}

/**
 * Puts together the configuration of a start of Codex, as Codex would.
 *
 * Never throws for what files hold.
 *
 * @example
 * ```ts
 * const files: LayerFiles = {
 *   kind: (path) => (path === "/home/u/.codex/config.toml" ? "file" : "missing"),
 *   read: () => new TextEncoder().encode('model = "gpt-5"'),
 *   real: (path) => path,
 *   list: () => [],
 * };
 * const loaded = loadLayers({ files, cwd: "/repo", home: "/home/u" });
 * loaded.originOf(["model"])?.layer.label; // "user:/home/u/.codex/config.toml"
 * ```
 */
export function loadLayers(options: LayerOptions): LoadedLayers {
  const set = readLayers(options);
  let found: readonly LayerFinding[] | undefined;
  return {
    layers: set.layers.toReversed().map(told),
    effective: toValue(set.values),
    originOf(path) {
      const origin = originOf(set, path);
      return origin && { ...loadedPlace(origin), overrides: origin.overrides.map(loadedPlace) };
    },
    get hooks() {
      const { sha256 } = set.start;
      return sha256 ? hookTrustOf(set, sha256).hooks.map(tellHook) : [];
    },
    get diagnostics() {
      return (found ??= diagnose(set));
    },
  };
}

function told({ kind, label, file, state, reason, dropped }: Layer): LoadedLayer {
  return { kind, label, file, state, dropped, ...(reason !== undefined && { reason }) };
}

function loadedPlace({ layer, source, range }: ValuePlace): LoadedPlace {
  const { line, column } = new LineIndex(source.document.text).position(range.start);
  return { layer: told(layer), file: source.file, line, column };
}
