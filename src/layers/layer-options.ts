import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Platform } from "../lint-options.ts";
import type { LayerFiles } from "./layer-files.ts";

/**
 * Where and how Codex is started.
 *
 * @example
 * ```ts
 * const files: LayerFiles = {
 *   kind: (path) => (path === "/home/u/.codex/config.toml" ? "file" : "missing"),
 *   read: () => new TextEncoder().encode('model = "gpt-5"'),
 *   real: (path) => path,
 *   list: () => [],
 * };
 * const options: LayerOptions = { files, cwd: "/repo", home: "/home/u", overrides: ["model=o3"] };
 * loadLayers(options).effective; // { model: "o3" }
 * ```
 */
export interface LayerOptions {
  readonly files: LayerFiles;
  /** Absolute path of the directory that Codex works in. A path through links is kept as it is given. */
  readonly cwd: string;
  /** Absolute path of the user's home directory. */
  readonly home: string;
  /** `$CODEX_HOME`, which may be relative. Default, also where it is empty: `.codex` in the home directory. */
  readonly codexHome?: string | undefined;
  /** Where the files for all users of the machine are. Default: `/etc/codex`, on Windows none; `null` leaves them out. */
  readonly systemDirectory?: string | null | undefined;
  /** The value of `--profile`. */
  readonly profile?: string | undefined;
  /** The values of `-c`, in their order. */
  readonly overrides?: readonly string[] | undefined;
  /** The values of `--enable`. */
  readonly enable?: readonly string[] | undefined;
  /** The values of `--disable`. */
  readonly disable?: readonly string[] | undefined;
  /** The system whose paths these are. Default: `posix`. */
  readonly platform?: Platform | undefined;
  /** The system that Codex runs on, where it is another one. */
  readonly codexPlatform?: Platform | undefined;
  /**
   * The SHA-256 of a text in UTF-8, in hexadecimal digits, such as Node's `createHash` gives. Without it nothing is said of
   * which hooks are trusted.
   */
  readonly sha256?: ((text: string) => string) | undefined;
  /** What is known of the release of Codex. Default: the release that this package is made for. */
  readonly knowledge?: Knowledge | undefined;
}
