import type { LintOptions } from "../lint-options.ts";
import type { TomlDocument, TomlPath } from "../toml/types.ts";

/**
 * The files of one configuration, as texts or read already.
 *
 * @example
 * ```ts
 * const files: MigrationFiles = {
 *   config: '[profiles.work]\nmodel = "gpt-5"\n',
 *   profiles: new Map([["home", 'model = "gpt-5-codex"\n']]),
 * };
 * migrate(files).profiles.map(({ name }) => name); // ["home", "work"]
 * ```
 */
export interface MigrationFiles {
  readonly config: string | TomlDocument;
  /** The files of profiles that are there, by the profiles' names; default: none. */
  readonly profiles?: ReadonlyMap<string, string | TomlDocument>;
  /** How to check the file of a profile; of none, `config`. Default: as the user's own `config.toml` and profiles. */
  readonly optionsOf?: (profile: string | undefined) => LintOptions;
}

/**
 * What becomes of one file.
 *
 * @example
 * ```ts
 * const { config }: { config: MigratedFile } = migrate({ config: 'approval_policy = "on-failure"\n' });
 * config.after.text; // 'approval_policy = "on-request"\n'
 * ```
 */
export interface MigratedFile {
  /** The profile that it is of; undefined for `config`. */
  readonly name: string | undefined;
  /** Undefined where there was no such file. */
  readonly before: TomlDocument | undefined;
  readonly after: TomlDocument;
}

/**
 * What becomes of the files of a configuration; those that stay as they are among it.
 *
 * @example
 * ```ts
 * const { config, profiles }: MigratedFiles = migrate({ config: "[profiles.work]\n" });
 * [config, ...profiles].map(({ name }) => name); // [undefined, "work"]
 * ```
 */
export interface MigratedFiles {
  readonly config: MigratedFile;
  readonly profiles: readonly MigratedFile[];
}

/**
 * What to tell the user besides.
 *
 * @example
 * ```ts
 * const notes: readonly MigrationNote[] = migrate({ config: 'profile = "work"\n' }).notes;
 * notes; // [{ kind: "selected", name: "work" }]
 * ```
 */
export type MigrationNote =
  /** The profile was selected by default, which Codex has no setting for any more. */
  | { readonly kind: "selected"; readonly name: string }
  /** Codex does not take the old name of the profile. */
  | { readonly kind: "renamed"; readonly old: string; readonly name: string }
  /** Codex does not start with the profile: it has a mistake, or does not go together with the configuration. */
  | {
      readonly kind: "unstartable";
      readonly name: string;
      /** Code and path of what Codex refuses first. */
      readonly code: string;
      readonly path: TomlPath;
      readonly message: string;
    };

/**
 * What becomes of a configuration, and what there is to tell of it.
 *
 * @example
 * ```ts
 * const migration: Migration = migrate({ config: '[profiles."gpt-5.5"]\nmodel = "gpt-5.5"\n' });
 * migration.profiles.map(({ name, after }) => [name, after.text]); // [["gpt-5-5", 'model = "gpt-5.5"\n']]
 * migration.notes; // [{ kind: "renamed", old: "gpt-5.5", name: "gpt-5-5" }]
 * ```
 */
export interface Migration extends MigratedFiles {
  readonly notes: readonly MigrationNote[];
}
