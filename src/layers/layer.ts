import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { TomlPath, TomlTable } from "../toml/types.ts";
import type { Source } from "./source-map.ts";

/**
 * Which of the layers of Codex it is; a start may have several of a project.
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
 * const kinds: LayerKind[] = loaded.layers.map(({ kind }) => kind);
 * kinds.includes("user"); // true
 * ```
 */
export type LayerKind = "system" | "user" | "profile" | "project" | "flags" | "managed";

/**
 * - `used`: what it sets takes part.
 * - `missing`: its file is not there. In a project's case the directory is, so that hooks, agents and skills in it count.
 * - `off`: Codex leaves it out, as the project is not trusted.
 * - `broken`: Codex refuses to start because of it.
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
 * const states: LayerState[] = loaded.layers.filter(({ kind }) => kind === "user").map(({ state }) => state);
 * states; // ["used"]
 * ```
 */
export type LayerState = "used" | "missing" | "off" | "broken";

/**
 * A layer as it is told: which file it is, whether it counts, and what is dropped from it.
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
 * const layer: LoadedLayer | undefined = loaded.layers.find(({ kind }) => kind === "user");
 * layer?.file; // "/home/u/.codex/config.toml"
 * ```
 */
export interface LoadedLayer {
  readonly kind: LayerKind;
  /** Such as `project:/repo/.codex`, `user:/home/u/.codex/config.toml` or `flags`. */
  readonly label: string;
  /** Absolute path of the file, whether it is there or not; undefined for the command line. */
  readonly file: string | undefined;
  readonly state: LayerState;
  /** Why it is not used. */
  readonly reason?: string;
  /** The keys that Codex drops, as they may not stand in a project's file. */
  readonly dropped: readonly TomlPath[];
}

/** One of the files, or the command line, that Codex puts its configuration together from. */
export interface Layer extends LoadedLayer {
  /** Its text; undefined where there is none. */
  readonly source: Source | undefined;
  /** What Codex cannot read in it, whatever the other files say. */
  readonly readErrors: readonly Diagnostic[];
  /** What it sets, as Codex keeps it: without what is dropped, in the current spelling. Its ranges are those of a `SourceMap`. */
  readonly values: TomlTable;
}
