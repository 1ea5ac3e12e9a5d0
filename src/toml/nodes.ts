import type {
  OffsetRange,
  TomlArray,
  TomlBoolean,
  TomlDatetime,
  TomlEntry,
  TomlFloat,
  TomlHeader,
  TomlInteger,
  TomlInvalid,
  TomlKey,
  TomlPair,
  TomlString,
  TomlTable,
  TomlValue,
} from "./types.ts";

// One class per kind of node: every instance gets the same hidden class, which keeps property reads fast. `declare`
// leaves the assignments to the constructor.

export class RangeNode implements OffsetRange {
  declare readonly start: number;
  declare readonly end: number;
  constructor(start: number, end: number) {
    this.start = start;
    this.end = end;
  }
}

export class KeyNode implements TomlKey {
  declare readonly start: number;
  declare readonly end: number;
  declare readonly name: string;
  constructor(start: number, end: number, name: string) {
    this.start = start;
    this.end = end;
    this.name = name;
  }
}

export class StringNode implements TomlString {
  declare readonly kind: "string";
  declare readonly start: number;
  declare readonly end: number;
  declare readonly value: string;
  declare readonly style: TomlString["style"];
  constructor(start: number, end: number, value: string, style: TomlString["style"]) {
    this.kind = "string";
    this.start = start;
    this.end = end;
    this.value = value;
    this.style = style;
  }
}

export class IntegerNode implements TomlInteger {
  declare readonly kind: "integer";
  declare readonly start: number;
  declare readonly end: number;
  declare readonly value: number | bigint;
  constructor(start: number, end: number, value: number | bigint) {
    this.kind = "integer";
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
  constructor(start: number, end: number, value: number) {
    this.kind = "float";
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
  constructor(start: number, end: number, value: boolean) {
    this.kind = "boolean";
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
  constructor(start: number, end: number, type: TomlDatetime["type"], value: string) {
    this.kind = "datetime";
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
  constructor(start: number, end: number) {
    this.kind = "invalid";
    this.start = start;
    this.end = end;
  }
}

export class ArrayNode implements TomlArray {
  declare readonly kind: "array";
  declare readonly start: number;
  declare end: number;
  declare readonly items: TomlValue[];
  declare readonly ofTables: boolean;
  declare incomplete: boolean;
  constructor(start: number, end: number, items: TomlValue[], ofTables: boolean) {
    this.kind = "array";
    this.start = start;
    this.end = end;
    this.items = items;
    this.ofTables = ofTables;
    this.incomplete = false;
  }
}

export class EntryNode implements TomlEntry {
  declare readonly key: KeyNode;
  declare readonly value: TomlValue;
  constructor(key: KeyNode, value: TomlValue) {
    this.key = key;
    this.value = value;
  }
}

/** A pair as written; it is also the entry of the table that it ends up in, whose key is the last segment. */
export class PairNode implements TomlPair, TomlEntry {
  declare readonly type: "pair";
  declare readonly start: number;
  declare readonly end: number;
  declare readonly keys: readonly KeyNode[];
  declare readonly value: TomlValue;
  declare readonly key: KeyNode;
  constructor(start: number, end: number, keys: readonly KeyNode[], key: KeyNode, value: TomlValue) {
    this.type = "pair";
    this.start = start;
    this.end = end;
    this.keys = keys;
    this.value = value;
    this.key = key;
  }
}

const NO_PAIRS: readonly TomlPair[] = [];
/** Tables up to this size are searched entry by entry, which beats a hash map; beyond it a map keeps get() flat. */
const LINEAR_LIMIT = 8;

export class TableNode implements TomlTable {
  declare readonly kind: "table";
  declare start: number;
  declare end: number;
  declare origin: TomlTable["origin"];
  declare readonly entries: TomlEntry[];
  declare pairs: readonly TomlPair[];
  declare incomplete: boolean;
  declare private index: Map<string, TomlEntry> | null;
  constructor(start: number, end: number, origin: TomlTable["origin"]) {
    this.kind = "table";
    this.start = start;
    this.end = end;
    this.origin = origin;
    this.entries = [];
    this.pairs = NO_PAIRS;
    this.incomplete = false;
    this.index = null;
  }

  get(name: string): TomlEntry | undefined {
    if (this.index !== null) return this.index.get(name);
    const entries = this.entries;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] as TomlEntry;
      if (entry.key.name === name) return entry;
    }
    return undefined;
  }

  /** Adds an entry whose name is known to be free. */
  add(entry: TomlEntry): void {
    const entries = this.entries;
    entries.push(entry);
    if (this.index !== null) this.index.set(entry.key.name, entry);
    else if (entries.length > LINEAR_LIMIT) {
      const index = new Map<string, TomlEntry>();
      for (const each of entries) index.set(each.key.name, each);
      this.index = index;
    }
  }
}

export class HeaderNode implements TomlHeader {
  declare readonly type: "header";
  declare readonly start: number;
  declare readonly end: number;
  declare readonly array: boolean;
  declare readonly keys: readonly KeyNode[];
  declare readonly table: TableNode;
  constructor(start: number, end: number, array: boolean, keys: readonly KeyNode[], table: TableNode) {
    this.type = "header";
    this.start = start;
    this.end = end;
    this.array = array;
    this.keys = keys;
    this.table = table;
  }
}
