import type { LintOptions } from "../lint-options.ts";
import type { TomlDocument } from "../toml/types.ts";

/** The files of one configuration. */
export interface MigrationFiles {
  readonly config: TomlDocument;
  /** The files of profiles that are there, by the profiles' names. */
  readonly profiles: ReadonlyMap<string, TomlDocument>;
  /** How to check the file of a profile; of none, `config`. */
  readonly optionsOf: (profile: string | undefined) => LintOptions;
}

/** What becomes of one file. */
export interface MigratedFile {
  /** The profile that it is of; undefined for `config`. */
  readonly name: string | undefined;
  /** Undefined where there was no such file. */
  readonly before: TomlDocument | undefined;
  readonly after: TomlDocument;
}

/** What to tell the user besides. */
export type Note =
  /** The profile was selected by default, which Codex has no setting for any more. */
  | { readonly kind: "selected"; readonly name: string }
  /** Codex does not take the old name of the profile. */
  | { readonly kind: "renamed"; readonly old: string; readonly name: string };

/** What becomes of a configuration; files that stay as they are among it. */
export interface Migration {
  readonly config: MigratedFile;
  readonly profiles: readonly MigratedFile[];
  readonly notes: readonly Note[];
}
