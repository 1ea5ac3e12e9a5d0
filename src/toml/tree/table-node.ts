import type { OffsetRange, TomlEntry, TomlPair, TomlTable, TomlValue } from "../types.ts";
import { BASIC, KeyNode, type Kinded, StringNode, hashName } from "./nodes.ts";

// Tables, their entries and pairs; see nodes.ts for why they are made the way they are.

interface Named {
  readonly name: string;
  readonly hash: number;
}

/** Where a key stands in its source that is bare or in quotes without escapes. */
export interface PlainSegment extends Named, OffsetRange {
  readonly source: string;
}

/** An entry of a `TableNode`. */
export interface NamedEntry extends TomlEntry, Named {}

/** An entry that a header or a dotted key made. */
export class EntryNode implements NamedEntry {
  declare readonly value: TomlValue;
  declare readonly hash: number;
  /** The key; until it is asked for, the source of a plain key. */
  #key: KeyNode | string;
  #start: number;
  #end: number;

  /** An entry with a plain key, see `KeyNode`; use `EntryNode.of` for others. */
  constructor(start: number, end: number, hash: number, key: KeyNode | string, value: TomlValue) {
    this.value = value;
    this.hash = hash;
    this.#key = key;
    this.#start = start;
    this.#end = end;
  }

  static of(key: KeyNode | PlainSegment, value: TomlValue): EntryNode {
    return new EntryNode(key.start, key.end, key.hash, key instanceof KeyNode ? key : key.source, value);
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
export const LINEAR_LIMIT = 8;

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
    if (this.#index !== null) this.enter(this.#index, entry);
    else if (entries.length > LINEAR_LIMIT) {
      this.#index = new Map();
      for (const each of entries) this.enter(this.#index, each);
    }
  }

  private enter(index: Map<number | string, NamedEntry>, entry: NamedEntry): void {
    if (this.#byName) index.set(entry.name, entry);
    else {
      const size = index.size;
      index.set(entry.hash, entry);
      if (index.size === size) this.indexByName(index);
    }
  }

  private indexByName(index: Map<number | string, NamedEntry>): void {
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
