/**
 * A half-open range of UTF-16 offsets.
 *
 * @example
 * ```ts
 * const text = "a = 1 # one";
 * parseToml(text).comments.map(({ start, end }: OffsetRange) => text.slice(start, end)); // ["# one"]
 * ```
 */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/**
 * One segment of a key path as written; the range covers its quotes, if any.
 *
 * @example
 * ```ts
 * const key: TomlKey | undefined = parseToml('"a b" = 1').root.entries[0]?.key;
 * key; // { name: "a b", start: 0, end: 5 }
 * ```
 */
export interface TomlKey extends OffsetRange {
  /** The decoded name. */
  readonly name: string;
}

/**
 * A string, in any of the four notations.
 *
 * @example
 * ```ts
 * const value = parseToml("a = 'C:\\dir'").root.get("a")?.value as TomlString;
 * value.style; // "literal"
 * ```
 */
export interface TomlString extends OffsetRange {
  readonly kind: "string";
  readonly value: string;
  readonly style: "basic" | "literal" | "multiline-basic" | "multiline-literal";
}

/**
 * An integer, in any base.
 *
 * @example
 * ```ts
 * const value = parseToml("a = 0xff").root.get("a")?.value as TomlInteger;
 * value.value; // 255
 * ```
 */
export interface TomlInteger extends OffsetRange {
  readonly kind: "integer";
  /** A bigint where a double would lose digits (beyond 2^53 - 1), a number otherwise. */
  readonly value: number | bigint;
}

/**
 * A float, `inf` and `nan` included.
 *
 * @example
 * ```ts
 * const value = parseToml("a = 1e3").root.get("a")?.value as TomlFloat;
 * value; // { kind: "float", value: 1000 }
 * ```
 */
export interface TomlFloat extends OffsetRange {
  readonly kind: "float";
  readonly value: number;
}

/**
 * `true` or `false`.
 *
 * @example
 * ```ts
 * const value = parseToml("a = true").root.get("a")?.value as TomlBoolean;
 * value; // { kind: "boolean", value: true }
 * ```
 */
export interface TomlBoolean extends OffsetRange {
  readonly kind: "boolean";
  readonly value: boolean;
}

/**
 * A date, a time, or both.
 *
 * @example
 * ```ts
 * const value = parseToml("a = 2026-11-28 07:32").root.get("a")?.value as TomlDatetime;
 * value.type; // "local-date-time"
 * value.value; // "2026-11-28T07:32:00"
 * ```
 */
export interface TomlDatetime extends OffsetRange {
  readonly kind: "datetime";
  readonly type: "offset-date-time" | "local-date-time" | "local-date" | "local-time";
  /** RFC 3339 text: upper-case `T` and `Z`, seconds always present, fraction as written. */
  readonly value: string;
}

/**
 * An array: `[1, 2]`, or what `[[headers]]` of one name make up.
 *
 * @example
 * ```ts
 * const value = parseToml("[[a]]\n[[a]]").root.get("a")?.value as TomlArray;
 * value.ofTables; // true
 * value.items.length; // 2
 * ```
 */
export interface TomlArray extends OffsetRange {
  readonly kind: "array";
  readonly items: readonly TomlValue[];
  /** True for an array made by `[[headers]]`; its range is then the first header. */
  readonly ofTables: boolean;
  /** True when a syntax error cut it short, so items may be missing. */
  readonly incomplete: boolean;
}

/**
 * A table, however it was written.
 *
 * @example
 * ```ts
 * const table = parseToml("[a.b]\nc = 1").root.get("a")?.value as TomlTable;
 * table.origin; // "implicit"
 * table.get("b")?.value.kind; // "table"
 * ```
 */
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

/**
 * A value that could not be read. Its error is in `errors`; nothing more is to be reported about it.
 *
 * @example
 * ```ts
 * const value = parseToml("a = yes").root.get("a")?.value as TomlInvalid;
 * value; // { kind: "invalid", start: 4, end: 7 }
 * ```
 */
export interface TomlInvalid extends OffsetRange {
  readonly kind: "invalid";
}

/**
 * `null`, which only JSON has.
 *
 * @example
 * ```ts
 * const none: TomlNull = { kind: "null", start: 0, end: 4 };
 * toValue(none); // null
 * ```
 */
export interface TomlNull extends OffsetRange {
  readonly kind: "null";
}

/**
 * A value of any kind; `kind` tells which.
 *
 * @example
 * ```ts
 * const values: TomlValue[] = parseToml("a = 1\nb = 1.0").root.entries.map(({ value }) => value);
 * values.map(({ kind }) => kind); // ["integer", "float"]
 * ```
 */
export type TomlValue =
  TomlString | TomlInteger | TomlFloat | TomlBoolean | TomlDatetime | TomlArray | TomlTable | TomlInvalid | TomlNull;

/**
 * A name and its value in a table.
 *
 * @example
 * ```ts
 * const [entry]: readonly TomlEntry[] = parseToml("a.b = 1").root.entries;
 * entry?.key.name; // "a"
 * entry?.value.kind; // "table"
 * ```
 */
export interface TomlEntry {
  /** The segment that first defines the name. */
  readonly key: TomlKey;
  readonly value: TomlValue;
}

/**
 * A `key = value` line, or such a pair within an inline table.
 *
 * @example
 * ```ts
 * const pair = parseToml("a.b = 1").statements[0] as TomlPair;
 * pair.keys.map(({ name }) => name); // ["a", "b"]
 * ```
 */
export interface TomlPair extends OffsetRange {
  readonly type: "pair";
  readonly keys: readonly TomlKey[];
  readonly value: TomlValue;
}
