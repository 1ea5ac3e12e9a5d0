/** Something that a release of Codex changed. */
export type Change = KeyChange | ValueChange | FeatureChange;

interface KeyChange {
  readonly release: string;
  readonly what: "key";
  readonly how: "came" | "went" | "deprecated";
  /** The kind of file, where that is another one than `config.toml`. */
  readonly file?: string;
  /** The key's path: `*` stands for a name of the user's own, `[]` for the items of an array. */
  readonly path: string;
}

interface ValueChange {
  readonly release: string;
  readonly what: "value";
  readonly how: "came" | "went";
  readonly file?: string;
  /** The path of the key. */
  readonly path: string;
  readonly value: string;
}

interface FeatureChange {
  readonly release: string;
  readonly what: "feature";
  readonly how: "came" | "went" | "changed";
  readonly name: string;
  /** The stage and the default before; undefined for a feature that came. */
  readonly before: FeatureState | undefined;
  /** Those after; undefined for one that went. */
  readonly after: FeatureState | undefined;
}

export interface FeatureState {
  readonly stage: string;
  readonly isOn: boolean;
}
