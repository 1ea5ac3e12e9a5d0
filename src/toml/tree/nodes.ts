import type {
  OffsetRange,
  TomlArray,
  TomlBoolean,
  TomlDatetime,
  TomlFloat,
  TomlInteger,
  TomlInvalid,
  TomlKey,
  TomlString,
  TomlValue,
} from "../types.ts";
import { APOSTROPHE, CR, LF, QUOTE } from "./chars.ts";
import { unescape } from "./unescape.ts";

// Made for speed and a small heap, as a parse makes little else than nodes. One class per kind gives all instances the
// same hidden class; constants live on the prototypes; `declare` leaves assignments to the constructor. Texts of keys
// and strings without escapes are cut out of the source when they are first asked for.

export class RangeNode implements OffsetRange {
  declare readonly start: number;
  declare readonly end: number;
  constructor(start: number, end: number) {
    this.start = start;
    this.end = end;
  }
}

/** A number for a name, equal for equal names; see `TableNode.get`. */
export function hashName(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return hash;
}

/** The name of a key that is bare or in quotes without escapes. */
export function cutName(source: string, start: number, end: number): string {
  const c = source.charCodeAt(start);
  return c === QUOTE || c === APOSTROPHE ? source.slice(start + 1, end - 1) : source.slice(start, end);
}

export class KeyNode implements TomlKey {
  declare readonly start: number;
  declare readonly end: number;
  declare readonly hash: number;
  /** The name; until that is asked for, the source of a plain key. */
  #text: string;
  #cut: boolean;

  /** A key that is bare or in quotes without escapes, within its source; use `KeyNode.named` for others. */
  constructor(start: number, end: number, hash: number, source: string, plain: boolean) {
    this.start = start;
    this.end = end;
    this.hash = hash;
    this.#text = source;
    this.#cut = !plain;
  }

  static named(start: number, end: number, name: string): KeyNode {
    return new KeyNode(start, end, hashName(name), name, false);
  }

  get name(): string {
    if (!this.#cut) {
      this.#text = cutName(this.#text, this.start, this.end);
      this.#cut = true;
    }
    return this.#text;
  }
}

export interface Kinded<K extends string> {
  kind: K;
}

/** How the text of a string is told from its source; to be combined with one of STYLES by `|`. */
export const PLAIN = 0;
/** It has escapes or CRLF. */
export const ESCAPED = 4;
/** It is literal and has CRLF. */
export const LITERAL_CRLF = 8;
const DECODED = 16;
const STYLES = ["basic", "literal", "multiline-basic", "multiline-literal"] as const;
export const BASIC = 0;
export const LITERAL = 1;
export const MULTILINE_BASIC = 2;
export const MULTILINE_LITERAL = 3;

export class StringNode implements TomlString {
  declare readonly kind: "string";
  declare readonly start: number;
  declare readonly end: number;
  /** The text; until that is asked for, the source. */
  #text: string;
  #form: number;

  static {
    (this.prototype as Kinded<"string">).kind = "string";
  }

  constructor(start: number, end: number, source: string, form: number) {
    this.start = start;
    this.end = end;
    this.#text = source;
    this.#form = form;
  }

  get style(): TomlString["style"] {
    return STYLES[this.#form & 3] as TomlString["style"];
  }

  get value(): string {
    if ((this.#form & DECODED) === 0) {
      this.#text = this.decode();
      this.#form |= DECODED;
    }
    return this.#text;
  }

  // Private methods in the manner of `#name` would mark every node with one more field.
  private decode(): string {
    const source = this.#text;
    const marks = (this.#form & 3) < MULTILINE_BASIC ? 1 : 3;
    const end = this.end - marks;
    let start = this.start + marks;
    if (marks === 3) {
      // A line break right after the opening quotes is not part of the text.
      if (source.charCodeAt(start) === CR && source.charCodeAt(start + 1) === LF) start += 2;
      else if (source.charCodeAt(start) === LF) start++;
    }
    if ((this.#form & (ESCAPED | LITERAL_CRLF)) === PLAIN) return source.slice(start, end);
    return unescape(source, start, end, (this.#form & LITERAL_CRLF) !== 0);
  }
}

export class IntegerNode implements TomlInteger {
  declare readonly kind: "integer";
  declare readonly start: number;
  declare readonly end: number;
  declare readonly value: number | bigint;
  static {
    (this.prototype as Kinded<"integer">).kind = "integer";
  }
  constructor(start: number, end: number, value: number | bigint) {
    this.start = start;
    this.end = end;
    this.value = value;
  }
}

export class FloatNode implements TomlFloat {
  declare readonly kind: "float";
  declare readonly start: number;
  declare readonly end: number;
  declare readonly value: number;
  static {
    (this.prototype as Kinded<"float">).kind = "float";
  }
  constructor(start: number, end: number, value: number) {
    this.start = start;
    this.end = end;
    this.value = value;
  }
}

export class BooleanNode implements TomlBoolean {
  declare readonly kind: "boolean";
  declare readonly start: number;
  declare readonly end: number;
  declare readonly value: boolean;
  static {
    (this.prototype as Kinded<"boolean">).kind = "boolean";
  }
  constructor(start: number, end: number, value: boolean) {
    this.start = start;
    this.end = end;
    this.value = value;
  }
}

export class DatetimeNode implements TomlDatetime {
  declare readonly kind: "datetime";
  declare readonly start: number;
  declare readonly end: number;
  declare readonly type: TomlDatetime["type"];
  declare readonly value: string;
  static {
    (this.prototype as Kinded<"datetime">).kind = "datetime";
  }
  constructor(start: number, end: number, type: TomlDatetime["type"], value: string) {
    this.start = start;
    this.end = end;
    this.type = type;
    this.value = value;
  }
}

export class InvalidNode implements TomlInvalid {
  declare readonly kind: "invalid";
  declare readonly start: number;
  declare readonly end: number;
  static {
    (this.prototype as Kinded<"invalid">).kind = "invalid";
  }
  constructor(start: number, end: number) {
    this.start = start;
    this.end = end;
  }
}

export class ArrayNode implements TomlArray {
  declare readonly kind: "array";
  declare readonly start: number;
  declare readonly end: number;
  declare readonly ofTables: boolean;
  declare readonly incomplete: boolean;
  /** The items; or, where there is a source, the starts and ends of plain strings in it, until the items are asked for. */
  #items: TomlValue[] | number[];
  #source: string | null;
  static {
    (this.prototype as Kinded<"array">).kind = "array";
  }
  constructor(
    start: number,
    end: number,
    items: TomlValue[] | number[],
    source: string | null,
    ofTables: boolean,
    incomplete: boolean,
  ) {
    this.start = start;
    this.end = end;
    this.ofTables = ofTables;
    this.incomplete = incomplete;
    this.#items = items;
    this.#source = source;
  }

  get items(): TomlValue[] {
    if (this.#source !== null) {
      this.#items = stringsAt(this.#source, this.#items as number[], 0, this.#items.length);
      this.#source = null;
    }
    return this.#items as TomlValue[];
  }
}

/** The plain double-quoted strings whose starts and ends are in `offsets` from `from` to `to`. */
export function stringsAt(source: string, offsets: readonly number[], from: number, to: number): TomlValue[] {
  const strings: TomlValue[] = [];
  for (let i = from; i < to; i += 2) {
    strings.push(new StringNode(offsets[i] as number, offsets[i + 1] as number, source, BASIC));
  }
  return strings;
}
