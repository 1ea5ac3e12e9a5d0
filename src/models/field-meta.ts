/** A value that can stand in a TOML file and in a JSON Schema `default`. */
export type JsonValue = string | number | boolean | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What a key allows. */
export interface Power {
  /** Values from the one that allows least to the one that allows most. */
  readonly order?: readonly string[];
  /** How many of those allow no more than Codex does by itself. Default: 1. */
  readonly free?: number;
}

/** What is known about one key of a table, besides its type. */
export interface FieldMeta {
  /**
   * Description in Markdown, one to four sentences: what the setting does, its unit, and when it applies.
   * The default goes into `default`, a replacement into `deprecated`; neither is repeated here.
   */
  readonly doc: string;
  /** Value that Codex uses when the key is missing. */
  readonly default?: JsonValue;
  /** Set when the key still works but should no longer be used; says what to use instead. */
  readonly deprecated?: string;
  /** Set when Codex still reads the key but it no longer does anything; says what to do instead. */
  readonly removed?: string;
  /** Set when Codex refuses to start with this key, whatever its value; says what to do instead. */
  readonly refused?: string;
  /** The canonical key of the same table that this key is an older spelling of. */
  readonly aliasOf?: string;
  /**
   * What Codex does when an older spelling stands beside its canonical key: `fatal` where its deserializer knows both
   * names, `ignored` where the older one is renamed first (dropped unchecked, refused by `--strict-config`). Without it
   * both may stand.
   */
  readonly aliasClash?: "fatal" | "ignored";
  /**
   * Where the current setting is, as a key path within the same table: once something stands there, Codex drops this key
   * unchecked, and strict mode refuses it.
   */
  readonly replacedBy?: string;
  /** The value is a credential: it must never be printed, and belongs in the environment. */
  readonly secret?: true;
  /** Ignored in a project's `.codex/config.toml`; only the user's own file can set it. */
  readonly userOnly?: true;
  /**
   * A value that is no table is ignored in a project's `.codex/config.toml` where another file has turned on the stand-ins
   * for credentials: the project could undo them.
   */
  readonly guarded?: true;
  /** A boolean in one file and a table in another come together: the boolean becomes the table's `enabled`. */
  readonly toggle?: true;
  /**
   * Codex itself takes any value: one of another type than that of the field is dropped with a warning, and only
   * `--strict-config` refuses it.
   */
  readonly lenient?: true;
  /** The value is a path; relative ones start at the folder of the file that holds them unless `doc` says otherwise. */
  readonly path?: "file" | "directory" | "any";
  /** The value (or each value of a map) is the name of an environment variable, not its content. */
  readonly envVar?: true;
  /** The least and the most that Codex goes by: for a number beyond them it takes the nearest one, without a word. */
  readonly clamp?: readonly [least: number, most: number];
  /**
   * The key of the same table that makes it one of the kind that this key is for, such as `command` and `url` of an MCP
   * server: where another such key stands, Codex refuses this one.
   */
  readonly only?: string;
  /** Codex reads the key from a table only: in an array in the table's place, it has no element. */
  readonly namedOnly?: true;
  /**
   * The values that Codex itself knows of a text that may be any: another one is likely a mistake. They are shown in editors
   * as examples.
   */
  readonly known?: readonly string[];
  /** The code of the rule that tells about the key, which is deprecated or removed: the general finding is left to it. */
  readonly toldBy?: string;
  /** A key that is deprecated or removed does no harm: Codex takes it without a notice, or wrote it itself. */
  readonly quiet?: true;
  /** What the key says where it is on: a key of the top level, and its value. */
  readonly standsFor?: { readonly key: string; readonly value: string };
  /** The feature without which a table has no effect, by its current name. */
  readonly feature?: string;
  /** An event has nothing that the `matcher` of its hooks could be compared with. */
  readonly unmatched?: true;
  /** Codex has the entry built in: the keys of it that may be set. */
  readonly changeable?: readonly string[];
  /** The hooks of an event can add to the context. */
  readonly hookContext?: true;
  /** Codex waits for the hooks of an event whatever they say. */
  readonly hookWaits?: true;
  /** Seconds that the hooks of an event have: unless they say otherwise, and at most. */
  readonly hookTimeout?: { readonly usual: number; readonly most: number };
  /**
   * The key, or what is in its table, tells what Codex may do, or whom it talks to: a repair that lets it do more is left to
   * a person. With the values that allow less first, where there is such an order.
   */
  readonly power?: Power;
  /** Where the file is JSON, `null` stands for no value. */
  readonly nullable?: true;
  /** Values worth showing in an editor. */
  readonly examples?: readonly JsonValue[];
  /** Maturity of a feature flag, as `codex features list` names it. */
  readonly stage?: "stable" | "experimental" | "under development" | "deprecated" | "removed";
}
