/**
 * The releases at which something came and went, in turn: `["0.150.0"]` came and stayed, `["0.140.0", "0.160.0"]` was gone
 * with 0.160.0. What the first release of the history has may be older.
 *
 * @example
 * ```ts
 * const turns: Turns | undefined = history.keys["ConfigToml"]?.["debug"];
 * turns; // ["0.140.0", "0.148.0"]
 * ```
 */
export type Turns = readonly string[];

/**
 * From a release on: the stage of a feature and its default, or nothing where Codex lists it no longer.
 *
 * @example
 * ```ts
 * const spans: readonly FeatureSpan[] | undefined = history.features["personality"];
 * spans; // [["0.140.0", "stable", true], ["0.156.0", "removed", false]]
 * ```
 */
export type FeatureSpan = readonly [from: string, stage: string, isOn: boolean] | readonly [from: string];

/**
 * What the releases of Codex know, made by asking them.
 *
 * @example
 * ```ts
 * const { releases, keys }: History = history;
 * releases.includes("0.150.0"); // true
 * keys["ModelProviderAuthInfo"]; // {}
 * ```
 */
export interface History {
  /** The releases that were asked, in their order. */
  readonly releases: readonly string[];
  /** Where a table of each type stands: its path, `*` for names of the user's own and `[]` for items; the first of several. */
  readonly places: Readonly<Record<string, string>>;
  /** The kind of file of tables that do not stand in `config.toml`, by type. */
  readonly files: Readonly<Record<string, string>>;
  /** Types that have the keys of another beside their own, with that: an agent role has those of `config.toml`. */
  readonly bases: Readonly<Record<string, string>>;
  /** Keys of the models, by path, of which no question told whether a release knows them; `requirements:` and the like before those of other files. */
  readonly untold: readonly string[];
  /** The keys of tables, by Codex's name of the table's type. The keys of a table came no earlier than the table. */
  readonly keys: Readonly<Record<string, Readonly<Record<string, Turns>>>>;
  /** The values of keys that take one of a few words: by type, then by key. */
  readonly values: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Turns>>>>>>;
  /** Keys of `config.toml`, by path, that Codex announces as deprecated: from when on. Of features, the stage tells. */
  readonly deprecated: Readonly<Record<string, Turns>>;
  /** Every feature that one of the releases lists. */
  readonly features: Readonly<Record<string, readonly FeatureSpan[]>>;
}
