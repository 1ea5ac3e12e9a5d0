import type { RuleLevels } from "../diagnostics/levels.ts";
import type { FileKind } from "../kinds/index.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { LayerFiles } from "../layers/layer-files.ts";
import type { Platform } from "../lint-options.ts";

/** What the settings of codex-config say of a file. */
export interface FileSettings {
  readonly levels: RuleLevels;
  readonly strict: boolean;
  readonly audit: boolean;
  /** Default: that of the host. */
  readonly platform: Platform | undefined;
  /** The release of Codex that reads it, or `auto`; default: the current one. */
  readonly codexVersion: string | undefined;
  /** Whether it is not to be checked. */
  readonly isExcluded: boolean;
}

export const NO_SETTINGS: FileSettings = {
  levels: {},
  strict: false,
  audit: false,
  platform: undefined,
  codexVersion: undefined,
  isExcluded: false,
};

/** All that the server needs from what it runs in. Paths are absolute. */
export interface Host {
  readonly platform: Platform;
  /** The user's home directory. */
  readonly home: string;
  /** `$CODEX_HOME`, where it is set. */
  readonly codexHome: string | undefined;
  /** Where Codex is taken to be started for files that belong to no project. */
  readonly cwd: string;
  readonly files: LayerFiles;
  /** The names of the environment's variables; their values are never asked for. */
  readonly environment: readonly string[];
  /** See `LayerOptions`. */
  readonly sha256?: ((text: string) => string) | undefined;
  /** Which file of Codex a path is; undefined where it is none. */
  kindOf(path: string): FileKind | undefined;
  /** The settings for a file. */
  settingsFor(path: string): FileSettings;
  /** What is known of a release, or `auto`; undefined for the current one, and where nothing is. Never rejects. */
  knowledgeOf(version: string): Promise<Knowledge | undefined>;
  /** Where a code of findings is described. */
  docsOf(code: string): string | undefined;
}
