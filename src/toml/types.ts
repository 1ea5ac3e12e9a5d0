/**
 * The syntax tree of a TOML document.
 *
 * Positions are half-open ranges of UTF-16 offsets into the source text; lines and columns are made at the edge
 * (see `line-index.ts`). A leading byte order mark counts as offset 0.
 */

/** A half-open range of UTF-16 offsets. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** One segment of a key path as written; the range covers its quotes, if any. */
export interface TomlKey extends OffsetRange {
  /** The decoded name. */
  readonly name: string;
}

/** A string, in any of the four notations. */
export interface TomlString extends OffsetRange {
  readonly kind: "string";
  readonly value: string;
  readonly style: "basic" | "literal" | "multiline-basic" | "multiline-literal";
}

/** An integer, in any base. */
export interface TomlInteger extends OffsetRange {
  readonly kind: "integer";
  /** A bigint where a double would lose digits (beyond 2^53 - 1), a number otherwise. */
  readonly value: number | bigint;
}

/** A float, `inf` and `nan` included. */
export interface TomlFloat extends OffsetRange {
  readonly kind: "float";
  readonly value: number;
}

/** `true` or `false`. */
export interface TomlBoolean extends OffsetRange {
  readonly kind: "boolean";
  readonly value: boolean;
}

/** A date, a time, or both. */
export interface TomlDatetime extends OffsetRange {
  readonly kind: "datetime";
  readonly type: "offset-date-time" | "local-date-time" | "local-date" | "local-time";
  /** RFC 3339 text: upper-case `T` and `Z`, seconds always present, fraction as written. */
  readonly value: string;
}

/** An array: `[1, 2]`, or what `[[headers]]` of one name make up. */
export interface TomlArray extends OffsetRange {
  readonly kind: "array";
  readonly items: readonly TomlValue[];
  /** True for an array made by `[[headers]]`; its range is then the first header. */
  readonly ofTables: boolean;
  /** True when a syntax error cut it short, so items may be missing. */
  readonly incomplete: boolean;
}

/** A table, however it was written. */
export interface TomlTable extends OffsetRange {
  readonly kind: "table";
  /**
   * How the table came to be. The range is the whole file for `root`, the braces for `inline`, the (first) header
   * `[a.b]` or `[[a.b]]` for `header` and `element`, and the first key segment that implied it for `implicit`
   * (a super-table of a header) and `dotted` (`a.b = 1`).
   */
  readonly origin: "root" | "header" | "element" | "inline" | "implicit" | "dotted";
  /** Entries in document order. */
  readonly entries: readonly TomlEntry[];
  /** The pairs of an inline table as they are written; empty for every other origin. */
  readonly pairs: readonly TomlPair[];
  /** True when a syntax error cut an inline table short, so entries may be missing. */
  readonly incomplete: boolean;
  /** The entry of that name; linear cost never exceeds a handful of comparisons. */
  get(name: string): TomlEntry | undefined;
}

/** A value that could not be read. Its error is in `errors`; nothing more is to be reported about it. */
export interface TomlInvalid extends OffsetRange {
  readonly kind: "invalid";
}

/** `null`, which only JSON has. */
export interface TomlNull extends OffsetRange {
  readonly kind: "null";
}

/** A value of any kind; `kind` tells which. */
export type TomlValue =
  TomlString | TomlInteger | TomlFloat | TomlBoolean | TomlDatetime | TomlArray | TomlTable | TomlInvalid | TomlNull;

/** A name and its value in a table. */
export interface TomlEntry {
  /** The segment that first defines the name. */
  readonly key: TomlKey;
  readonly value: TomlValue;
}

/** A `key = value` line, or such a pair within an inline table. */
export interface TomlPair extends OffsetRange {
  readonly type: "pair";
  readonly keys: readonly TomlKey[];
  readonly value: TomlValue;
}

/** A `[table]` or `[[array of tables]]` line; the range covers the brackets. */
export interface TomlHeader extends OffsetRange {
  readonly type: "header";
  readonly array: boolean;
  readonly keys: readonly TomlKey[];
  /** The table that the following pairs go into. */
  readonly table: TomlTable;
}

/** What stands at the top level of a document besides comments; `type` tells which. */
export type TomlStatement = TomlPair | TomlHeader;

/** A replacement of a range by text. Unlike messages it may hold a secret, where it moves one from place to place. */
export interface TextEdit {
  readonly range: OffsetRange;
  readonly text: string;
}

/** A syntax error. `code` is one of the `toml/*` diagnostics. */
export interface TomlSyntaxError extends OffsetRange {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly { readonly message: string; readonly range: OffsetRange }[];
  readonly fix?: {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly TextEdit[];
  };
}

/** A language that documents are written in. */
export interface Syntax {
  readonly name: "toml" | "json";
  /** Reads a text in it; never throws. */
  readonly parse: (text: string) => TomlDocument;
}

/** What `parseToml` makes of a text. Despite errors, it holds all that could be read. */
export interface TomlDocument {
  /** The language of the text, in which it is read again after an edit. */
  readonly syntax: Syntax;
  /** The text that was parsed. */
  readonly text: string;
  /** The values, as a tree. */
  readonly root: TomlTable;
  /** What the text holds as a whole: the root, unless it is JSON and no object. */
  readonly top: TomlValue;
  /** Top-level statements in document order. */
  readonly statements: readonly TomlStatement[];
  /** Comments from `#` to before the line end, in document order. */
  readonly comments: readonly OffsetRange[];
  /** Syntax errors in document order. */
  readonly errors: readonly TomlSyntaxError[];
}

/** Where something is in the configuration: table names and array indexes from the root. */
export type TomlPath = readonly (string | number)[];
