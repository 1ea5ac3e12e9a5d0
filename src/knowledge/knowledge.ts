import type { RootName } from "../models/roots.ts";
import type { Release } from "./release.ts";
import type { TableShape } from "./shape.ts";

/**
 * What the models say of one release of Codex. Everything that depends on a release is read from here.
 *
 * @example
 * ```ts
 * const knowledge: Knowledge = knowledgeOf("0.140.0");
 * lint('model = "gpt-5"', { knowledge }); // []
 * ```
 */
export interface Knowledge {
  /** The release, as `codex --version` gives it. */
  readonly version: string;
  /**
   * The shape of a whole `config.toml`, which project files and profiles share.
   *
   * @internal
   */
  readonly config: TableShape;
  /**
   * The shape of a whole file.
   *
   * @internal
   */
  readonly root: (name: RootName) => TableShape;
  /**
   * The files of which `root` knows the shape; undefined where it knows all.
   *
   * @internal
   */
  readonly roots?: readonly RootName[];
  /**
   * The release that reads the files, where that is another one than `version`.
   *
   * @internal
   */
  readonly release?: Release;
}
