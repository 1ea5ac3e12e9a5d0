/** What Codex checks of a value, or of a name in a table, that JSON Schema has no words for. `NAME` stands for the text. */
export interface Bounds {
  /** The code of findings; `out-of-range` unless given. */
  readonly code?: string;
  /** What to do instead. */
  readonly hint?: string;
  /** Codex checks it when it has put its files together: of what it dropped before, it says nothing. */
  readonly late?: true;
  /** Codex looks at texts only, and not at a bare date that it takes for one. */
  readonly notOfDates?: true;
  /** The text must not be white space alone. */
  readonly notBlank?: true;
  /** How many bytes of UTF-8 the text may have. */
  readonly maxBytes?: number;
  /** What `pattern` asks for, to follow the name of the key: "takes digits only". */
  readonly words?: string;
  /** Patterns of texts that are refused, each with such words and what to do instead. */
  readonly not?: readonly { readonly pattern: string; readonly words: string; readonly hint?: string }[];
}

/** A key that a table once had, or that people carry over from elsewhere. */
export interface FormerKey {
  /** What to do instead; without it, nothing came after the key. */
  readonly instead?: string;
  /** Whether nothing has to be done instead: the key may go. */
  readonly needless?: true;
  /**
   * The keys of the same table of which one says the same, each with the values that only repeat it: beside that key alone,
   * the former one may go.
   */
  readonly repeats?: Readonly<Record<string, readonly string[]>>;
}

/** What a key is meant that people write under another name. */
export interface OtherName {
  /** The key: of the same table, or else a path from the top of the file. */
  readonly means?: string;
  /** `true` there is `false` here. */
  readonly opposite?: true;
  /** What to do, where it takes more than the other name. */
  readonly instead?: string;
}

/** The part of JSON Schema draft-07 that the generated schemas use, with this project's extension keywords. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  $comment?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  examples?: unknown[];
  deprecated?: boolean;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  patternProperties?: Record<string, JsonSchema>;
  propertyNames?: JsonSchema;
  maxProperties?: number;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  not?: JsonSchema;
  if?: JsonSchema;
  then?: JsonSchema;
  else?: JsonSchema;
  definitions?: Record<string, JsonSchema>;
  /** The Codex release that the schema describes. */
  "x-codex-version"?: string;
  /** What Codex does with unknown keys of this table where that is not "dropped, refused by --strict-config". */
  "x-unknown-keys"?: "fatal" | "inert";
  /** JSON type that even an unknown key of this table must have. */
  "x-unknown-type"?: string;
  /** What the user-chosen keys of this table stand for. */
  "x-key-name"?: string;
  /** Fields in the order in which Codex reads them from an array, unless it is that of the properties; and how many there must be. */
  "x-positional"?: { order?: readonly string[]; min: number };
  /** The canonical key or value that this one is an older spelling of. */
  "x-alias-of"?: string;
  /** What Codex does with an older spelling of a key beside the canonical one. */
  "x-alias-clash"?: "fatal" | "ignored";
  /** Key path within the same table; once something stands there, Codex drops this key unchecked, and strict mode refuses it. */
  "x-replaced-by"?: string;
  /** On an enumeration, or on a table for all enumerations in it: Codex takes no one-key table for a value. */
  "x-string-only"?: true;
  /** On an enumeration, or on a file for all in it: the one-key table that Codex takes for a value holds an empty table, never an empty array. */
  "x-flattened"?: true;
  /** Values that stop Codex from starting, each with what to do instead. */
  "x-refused"?: Readonly<Record<string, string>> | string;
  "x-deprecated"?: string;
  "x-removed"?: string;
  "x-secret"?: true;
  "x-user-only"?: true;
  "x-guarded"?: true;
  "x-toggle"?: true;
  /** Codex takes values of other types too, and drops them; only strict mode refuses them. */
  "x-lenient"?: true;
  "x-path"?: string;
  "x-env-var"?: true;
  "x-stage"?: string;
  /** The first release that knows the key. */
  "x-since"?: string;
  /** The first release that knows a value of the key, where that is a later one. */
  "x-values-since"?: Readonly<Record<string, string>>;
  /** The least and the most that Codex goes by; for a number beyond them it takes the nearest one. */
  "x-clamp"?: readonly [least: number, most: number];
  /** The key of the same table that makes it one of the kind that this key is for. */
  "x-only"?: string;
  /** What Codex checks beyond the other keywords, and how a finding speaks of it. */
  "x-bounds"?: Bounds;
  /** The values that Codex itself knows of a text that may be any. For the checks alone, as all below. */
  "x-known"?: readonly string[];
  /** The code of the rule that tells about the key. */
  "x-told-by"?: string;
  /** A key that is deprecated or removed does no harm. */
  "x-quiet"?: true;
  /** What the key says where it is on: a key of the top level, and its value. */
  "x-stands-for"?: { readonly key: string; readonly value: string };
  /** The feature without which the table has no effect. */
  "x-feature"?: string;
  /** The event has nothing that a matcher could be compared with. */
  "x-nullable"?: true;
  "x-unmatched"?: true;
  "x-changeable"?: readonly string[];
  "x-hook-context"?: true;
  "x-hook-waits"?: true;
  "x-hook-timeout"?: { readonly usual: number; readonly most: number };
  /** What Codex may do by the key: its values, those that allow less first, and how many of them allow nothing new. */
  "x-power"?: { readonly order?: readonly string[]; readonly free?: number };
  /** Keys that the table once had, or that people carry over from elsewhere. */
  "x-former"?: Readonly<Record<string, FormerKey>>;
  /** Names that people know a key by from elsewhere, by where they have them from. For the checks alone. */
  "x-other-names"?: Readonly<Record<string, Readonly<Record<string, OtherName | string>>>>;
  /** Words that people write for a value, each with that value. For the checks alone. */
  "x-other-values"?: Readonly<Record<string, string>>;
  /** On an enumeration: what is refused is so only when Codex has put its files together. For the checks alone. */
  "x-late"?: true;
  /** Keys, as paths from here, that have no effect in this file while they have one elsewhere, each with why. */
  "x-without-effect"?: Readonly<Record<string, string>>;
  /** Keys that the desktop app of Codex keeps in the table. For the checks alone. */
  "x-desktop"?: readonly string[];
  // For editors alone, in words that each of the servers has of its own.
  markdownEnumDescriptions?: readonly string[];
  deprecationMessage?: string;
  doNotSuggest?: boolean;
  "x-taplo"?: { readonly docs: { readonly enumValues: readonly string[] } };
  "x-tombi-toml-version"?: string;
  "x-tombi-additional-key-label"?: string;
}

/** Extension keywords that only the checks read: the published schema is without them. */
export const UNPUBLISHED_KEYWORDS = [
  "x-known",
  "x-told-by",
  "x-quiet",
  "x-stands-for",
  "x-feature",
  "x-nullable",
  "x-unmatched",
  "x-changeable",
  "x-hook-context",
  "x-hook-waits",
  "x-hook-timeout",
  "x-power",
  "x-former",
  "x-other-names",
  "x-other-values",
  "x-desktop",
  "x-late",
  "x-without-effect",
] as const;

/** The extension keywords above, to be declared to validators in strict mode. */
export const EXTENSION_KEYWORDS = [
  "x-codex-version",
  "x-unknown-keys",
  "x-unknown-type",
  "x-key-name",
  "x-positional",
  "x-alias-of",
  "x-alias-clash",
  "x-replaced-by",
  "x-string-only",
  "x-flattened",
  "x-refused",
  "x-deprecated",
  "x-removed",
  "x-secret",
  "x-user-only",
  "x-guarded",
  "x-toggle",
  "x-lenient",
  "x-path",
  "x-env-var",
  "x-stage",
  "x-since",
  "x-values-since",
  "x-clamp",
  "x-only",
  "x-bounds",
  ...UNPUBLISHED_KEYWORDS,
] as const;

/** Values of `format` in the generated schemas; all but `path` name an integer or float type of Codex. */
export const FORMATS = [
  "path",
  "keybinding",
  "uint8",
  "uint16",
  "uint32",
  "uint64",
  "uint",
  "int32",
  "int64",
  "double",
] as const;
