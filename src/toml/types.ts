/**
 * The syntax tree of a TOML document.
 *
 * Positions are half-open ranges of UTF-16 offsets into the source text; lines and columns are made at the edge
 * (see `line-index.ts`). A leading byte order mark counts as offset 0.
 */

import type { OffsetRange, TomlKey, TomlPair, TomlTable, TomlValue } from "./value-types.ts";

export type * from "./value-types.ts";

/**
 * A `[table]` or `[[array of tables]]` line; the range covers the brackets.
 *
 * @example
 * ```ts
 * const header = parseToml("[[a]]\nb = 1").statements[0] as TomlHeader;
 * header.array; // true
 * header.table.entries.length; // 1
 * ```
 */
export interface TomlHeader extends OffsetRange {
  readonly type: "header";
  readonly array: boolean;
  readonly keys: readonly TomlKey[];
  /** The table that the following pairs go into. */
  readonly table: TomlTable;
}

/**
 * What stands at the top level of a document besides comments; `type` tells which.
 *
 * @example
 * ```ts
 * const statements: readonly TomlStatement[] = parseToml("a = 1\n[b]").statements;
 * statements.map(({ type }) => type); // ["pair", "header"]
 * ```
 */
export type TomlStatement = TomlPair | TomlHeader;

/**
 * A replacement of a range by text. Unlike messages it may hold a secret, where it moves one from place to place.
 *
 * @example
 * ```ts
 * const edits: readonly TextEdit[] = lint('modle = "gpt-5"')[0]?.fix?.edits ?? [];
 * edits; // [{ range: { start: 0, end: 5 }, text: "model" }]
 * ```
 */
export interface TextEdit {
  readonly range: OffsetRange;
  readonly text: string;
}

/**
 * A syntax error. `code` is one of the `toml/*` diagnostics.
 *
 * @example
 * ```ts
 * const [error]: readonly TomlSyntaxError[] = parseToml("a = 1\na = 2").errors;
 * error?.code; // "toml/duplicate-key"
 * error?.related?.[0]?.range; // { start: 0, end: 1 }
 * ```
 */
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

/**
 * A language that documents are written in.
 *
 * @example
 * ```ts
 * const syntax: Syntax = parseToml("").syntax;
 * syntax.name; // "toml"
 * syntax.parse("a = 1").errors; // []
 * ```
 */
export interface Syntax {
  readonly name: "toml" | "json";
  /** Reads a text in it; never throws. */
  readonly parse: (text: string) => TomlDocument;
}

/**
 * What `parseToml` makes of a text. Despite errors, it holds all that could be read.
 *
 * @example
 * ```ts
 * const document: TomlDocument = parseToml("a = 1 # one\nb =");
 * document.root.entries.length; // 2
 * document.comments.length; // 1
 * document.errors.length; // 1
 * ```
 */
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

/**
 * Where something is in the configuration: table names and array indexes from the root.
 *
 * @example
 * ```ts
 * const path: TomlPath = ["mcp_servers", "docs", "args", 0];
 * describeKey(path)?.type; // "list of strings"
 * ```
 */
export type TomlPath = readonly (string | number)[];
