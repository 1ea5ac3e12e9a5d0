/**
 * The file system, as far as the layers of a start depend on it. Paths are absolute; links are followed.
 *
 * @example
 * ```ts
 * const path = "/home/u/.codex/config.toml";
 * const files: LayerFiles = {
 *   kind: (asked) => (asked === path ? "file" : "missing"),
 *   read: () => new TextEncoder().encode('model = "gpt-5"'),
 *   real: (asked) => asked,
 *   list: () => [],
 * };
 * loadLayers({ files, cwd: "/repo", home: "/home/u" }).effective; // { model: "gpt-5" }
 * ```
 */
export interface LayerFiles {
  /** What is at a path; a link to nothing is `missing`. */
  kind(path: string): "file" | "directory" | "other" | "missing";
  /** The bytes of a file, or why they cannot be read. */
  read(path: string): Uint8Array | Error;
  /** The path without links; undefined where it leads nowhere. */
  real(path: string): string | undefined;
  /** The names in a directory, in any order; none where it cannot be read. */
  list(path: string): readonly string[];
}
