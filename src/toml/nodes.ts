import type {
  OffsetRange,
  TomlArray,
  TomlBoolean,
  TomlDatetime,
  TomlDocument,
  TomlEntry,
  TomlFloat,
  TomlHeader,
  TomlInteger,
  TomlInvalid,
  TomlKey,
  TomlPair,
  TomlStatement,
  TomlString,
  TomlSyntaxError,
  TomlTable,
  TomlValue,
} from "./types.ts";
import { CR, LF } from "./chars.ts";
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

/** A number for a name, equal for equal names; see `Table.get`. */
export function hashName(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return hash;
}

export class KeyNode implements TomlKey {
  declare readonly start: number;
  declare readonly end: number;
  declare readonly hash: number;
  /** The name; until that is asked for, the source of a bare key. */
  #text: string;
  #cut: boolean;

  /** A bare key in a source text; use `KeyNode.named` for others. */
  constructor(start: number, end: number, hash: number, source: string, bare: boolean) {
    this.start = start;
    this.end = end;
    this.hash = hash;
    this.#text = source;
    this.#cut = !bare;
  }

  static named(start: number, end: number, name: string): KeyNode {
    return new KeyNode(start, end, hashName(name), name, false);
  }

  get name(): string {
    if (!this.#cut) {
      this.#text = this.#text.slice(this.start, this.end);
      this.#cut = true;
    }
    return this.#text;
  }
}

interface Kinded<K extends string> {
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
      this.#text = this.#decode();
      this.#form |= DECODED;
    }
    return this.#text;
  }

  #decode(): string {
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

interface Named {
  readonly name: string;
  readonly hash: number;
}

/** An entry of a `TableNode`. */
export interface NamedEntry extends TomlEntry, Named {}

/** An entry that a header or a dotted key made. */
export class EntryNode implements NamedEntry {
  declare readonly value: TomlValue;
  declare readonly hash: number;
  /** The key; until it is asked for, the source of a bare key. */
  #key: KeyNode | string;
  #start: number;
  #end: number;

  /** An entry with a bare key; use `EntryNode.of` for others. */
  constructor(start: number, end: number, hash: number, key: KeyNode | string, value: TomlValue) {
    this.value = value;
    this.hash = hash;
    this.#key = key;
    this.#start = start;
    this.#end = end;
  }

  static of(key: KeyNode, value: TomlValue): EntryNode {
    return new EntryNode(key.start, key.end, key.hash, key, value);
  }

  get key(): KeyNode {
    if (typeof this.#key === "string") this.#key = new KeyNode(this.#start, this.#end, this.hash, this.#key, true);
    return this.#key;
  }

  get name(): string {
    return this.key.name;
  }
}

/** A pair as written; it is also the entry of the table that it ends up in, whose key is the last segment. */
export class PairNode implements TomlPair, NamedEntry {
  declare readonly type: "pair";
  declare readonly start: number;
  declare readonly hash: number;
  /** The segments; until they are asked for, the source of a key of one bare segment, which ends at `keyEnd`. */
  #keys: KeyNode[] | string;
  #keyEnd: number;
  /** Null for a plain double-quoted string that ends at `end`, until it is asked for. Then the key is bare as well. */
  #value: TomlValue | null;
  #end: number;

  static {
    (this.prototype as { type: "pair" }).type = "pair";
  }

  constructor(
    start: number,
    keys: KeyNode[] | string,
    keyEnd: number,
    hash: number,
    value: TomlValue | null,
    end: number,
  ) {
    this.start = start;
    this.hash = hash;
    this.#keys = keys;
    this.#keyEnd = keyEnd;
    this.#value = value;
    this.#end = end;
  }

  /** A pair of segments that are at hand. */
  static of(keys: KeyNode[], value: TomlValue): PairNode {
    const last = keys[keys.length - 1] as KeyNode;
    return new PairNode((keys[0] as KeyNode).start, keys, last.end, last.hash, value, Math.max(value.end, last.end));
  }

  get end(): number {
    return this.#end;
  }

  get value(): TomlValue {
    if (this.#value === null) {
      const source = this.#keys as string;
      this.#value = new StringNode(source.indexOf('"', this.#keyEnd), this.#end, source, BASIC);
    }
    return this.#value;
  }

  get keys(): readonly KeyNode[] {
    if (typeof this.#keys === "string") {
      const source = this.#keys;
      if (this.#value === null) this.#value = this.value;
      this.#keys = [new KeyNode(this.start, this.#keyEnd, this.hash, source, true)];
    }
    return this.#keys;
  }

  get key(): KeyNode {
    const keys = this.keys;
    return keys[keys.length - 1] as KeyNode;
  }

  get name(): string {
    if (typeof this.#keys === "string") return this.#keys.slice(this.start, this.#keyEnd);
    return this.key.name;
  }

  /** False where a single segment was expected and none was there. */
  get named(): boolean {
    return this.#keyEnd > this.start;
  }

  /** How many segments the key has. */
  get depth(): number {
    return typeof this.#keys === "string" ? 1 : this.#keys.length;
  }
}

const NO_PAIRS: readonly TomlPair[] = [];
/** The entries of tables that have none yet. */
export const NO_ENTRIES: NamedEntry[] = [];
/** Tables up to this size are searched entry by entry, which beats a map. */
const LINEAR_LIMIT = 8;

export class TableNode implements TomlTable {
  declare readonly kind: "table";
  declare start: number;
  declare end: number;
  declare origin: TomlTable["origin"];
  declare entries: NamedEntry[];
  declare pairs: readonly TomlPair[];
  declare incomplete: boolean;
  /**
   * Entries by hash, once there are more than LINEAR_LIMIT: that spares the names. When two names have one hash, which
   * is rare unless someone means it, entries by name take its place.
   */
  #index: Map<number | string, NamedEntry> | null;
  #byName: boolean;

  static {
    (this.prototype as Kinded<"table">).kind = "table";
  }

  constructor(start: number, end: number, origin: TomlTable["origin"], entries: NamedEntry[]) {
    this.start = start;
    this.end = end;
    this.origin = origin;
    this.entries = entries;
    this.pairs = NO_PAIRS;
    this.incomplete = false;
    this.#index = null;
    this.#byName = false;
  }

  get(name: string): NamedEntry | undefined {
    if (this.#byName) return this.#index?.get(name);
    const hash = hashName(name);
    if (this.#index !== null) {
      const entry = this.#index.get(hash);
      return entry?.name === name ? entry : undefined;
    }
    const entries = this.entries;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] as NamedEntry;
      if (entry.hash === hash && entry.name === name) return entry;
    }
    return undefined;
  }

  /** The entry of the name that a key or entry has; unlike `get` it rarely needs the name. */
  find(sought: Named): NamedEntry | undefined {
    const hash = sought.hash;
    if (this.#index !== null) {
      if (this.#byName) return this.#index.get(sought.name);
      const entry = this.#index.get(hash);
      return entry !== undefined && entry.name === sought.name ? entry : undefined;
    }
    const entries = this.entries;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] as NamedEntry;
      if (entry.hash === hash && entry.name === sought.name) return entry;
    }
    return undefined;
  }

  /** Adds an entry; where the name is taken, gives the entry that has it and adds nothing. */
  add(entry: NamedEntry): NamedEntry | undefined {
    const existing = this.find(entry);
    if (existing === undefined) this.put(entry);
    return existing;
  }

  /** Adds an entry whose name is known to be free. */
  put(entry: NamedEntry): void {
    const entries = this.entries;
    if (entries.length === 0) {
      // An array literal has room for one; a first push makes room for seventeen, and many tables have one entry.
      this.entries = [entry];
      return;
    }
    entries.push(entry);
    if (this.#index !== null) this.#enter(this.#index, entry);
    else if (entries.length > LINEAR_LIMIT) {
      this.#index = new Map();
      for (const each of entries) this.#enter(this.#index, each);
    }
  }

  #enter(index: Map<number | string, NamedEntry>, entry: NamedEntry): void {
    if (this.#byName) index.set(entry.name, entry);
    else {
      const size = index.size;
      index.set(entry.hash, entry);
      if (index.size === size) this.#indexByName(index);
    }
  }

  #indexByName(index: Map<number | string, NamedEntry>): void {
    this.#byName = true;
    index.clear();
    for (const entry of this.entries) index.set(entry.name, entry);
  }
}

/** Whether pairs make the entries of a table just as they are: few, of one segment each, no two of one name. */
export function areEntries(pairs: readonly PairNode[]): boolean {
  if (pairs.length > LINEAR_LIMIT) return false;
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i] as PairNode;
    if (pair.depth !== 1 || !pair.named) return false;
    for (let k = 0; k < i; k++) if ((pairs[k] as PairNode).hash === pair.hash) return false;
  }
  return true;
}

export class HeaderNode implements TomlHeader {
  declare readonly type: "header";
  declare readonly start: number;
  declare readonly end: number;
  declare readonly array: boolean;
  declare readonly table: TableNode;
  /** The segments; until they are asked for, the source of a header of bare keys without blanks. */
  #keys: readonly KeyNode[] | string;
  static {
    (this.prototype as { type: "header" }).type = "header";
  }
  constructor(start: number, end: number, array: boolean, keys: readonly KeyNode[] | string, table: TableNode) {
    this.start = start;
    this.end = end;
    this.array = array;
    this.table = table;
    this.#keys = keys;
  }

  get keys(): readonly KeyNode[] {
    if (typeof this.#keys === "string") {
      const source = this.#keys;
      const brackets = this.array ? 2 : 1;
      let start = this.start + brackets;
      this.#keys = source
        .slice(start, this.end - brackets)
        .split(".")
        .map((name) => {
          const key = new KeyNode(start, start + name.length, hashName(name), source, true);
          start = key.end + 1;
          return key;
        });
    }
    return this.#keys;
  }
}

/** The result of a parse. Statements are kept in chunks, and comments as numbers, until they are asked for. */
export class DocumentNode implements TomlDocument {
  readonly text: string;
  readonly root: TomlTable;
  readonly errors: readonly TomlSyntaxError[];
  #chunks: readonly (readonly TomlStatement[])[];
  #offsets: readonly number[];
  #comments: RangeNode[] | undefined;

  constructor(
    text: string,
    root: TomlTable,
    statements: readonly (readonly TomlStatement[])[],
    comments: readonly number[],
    errors: readonly TomlSyntaxError[],
  ) {
    this.text = text;
    this.root = root;
    this.#chunks = statements;
    this.errors = errors;
    this.#offsets = comments;
  }

  get statements(): readonly TomlStatement[] {
    if (this.#chunks.length !== 1) this.#chunks = [this.#chunks.flat()];
    return this.#chunks[0] as readonly TomlStatement[];
  }

  get comments(): readonly OffsetRange[] {
    if (this.#comments === undefined) {
      const offsets = this.#offsets;
      const comments: RangeNode[] = [];
      for (let i = 0; i < offsets.length; i += 2) {
        comments.push(new RangeNode(offsets[i] as number, offsets[i + 1] as number));
      }
      this.#comments = comments;
      this.#offsets = [];
    }
    return this.#comments;
  }
}
