import { oncePer } from "../toml/once-per.ts";
import type { OffsetRange, TomlArray, TomlEntry, TomlTable, TomlValue } from "../toml/types.ts";

type TableForm = Pick<TomlTable, "start" | "end" | "origin" | "incomplete">;

const NO_PAIRS: TomlTable["pairs"] = [];
const indexOf = oncePer((entries: readonly TomlEntry[]) => new Map(entries.map((entry) => [entry.key.name, entry])));

/** A table that no text holds as it is. Its entries are made when they are first asked for: most of a file never is. */
export class MadeTable implements TomlTable {
  readonly kind = "table";
  readonly start: number;
  readonly end: number;
  readonly origin: TomlTable["origin"];
  readonly incomplete: boolean;
  readonly pairs = NO_PAIRS;
  #entries: readonly TomlEntry[] | (() => readonly TomlEntry[]);

  /** @param form Where it counts as written, and how. */
  constructor(form: TableForm, entries: readonly TomlEntry[] | (() => readonly TomlEntry[])) {
    this.start = form.start;
    this.end = form.end;
    this.origin = form.origin;
    this.incomplete = form.incomplete;
    this.#entries = entries;
  }

  get entries(): readonly TomlEntry[] {
    if (typeof this.#entries === "function") this.#entries = this.#entries();
    return this.#entries;
  }

  get(name: string): TomlEntry | undefined {
    return indexOf(this.entries).get(name);
  }
}

/** The same for an array. */
export class MadeArray implements TomlArray {
  readonly kind = "array";
  readonly start: number;
  readonly end: number;
  readonly ofTables: boolean;
  readonly incomplete: boolean;
  #items: readonly TomlValue[] | (() => readonly TomlValue[]);

  constructor(form: Pick<TomlArray, "start" | "end" | "ofTables" | "incomplete">, items: () => readonly TomlValue[]) {
    this.start = form.start;
    this.end = form.end;
    this.ofTables = form.ofTables;
    this.incomplete = form.incomplete;
    this.#items = items;
  }

  get items(): readonly TomlValue[] {
    if (typeof this.#items === "function") this.#items = this.#items();
    return this.#items;
  }
}

/** A table without entries that counts as written at a place. */
export function emptyTable(at: OffsetRange, origin: TomlTable["origin"] = "root"): TomlTable {
  return new MadeTable({ start: at.start, end: at.end, origin, incomplete: false }, []);
}

/** The table with an entry in the place of the one of its name, or at its end. */
export function withEntry(table: TomlTable, entry: TomlEntry): TomlTable {
  const isThere = table.get(entry.key.name) !== undefined;
  return new MadeTable(
    table,
    isThere ? table.entries.map((one) => (one.key.name === entry.key.name ? entry : one)) : [...table.entries, entry],
  );
}

/** The table without the entries of some names. */
export function withoutEntries(table: TomlTable, names: readonly string[]): TomlTable {
  if (!names.some((name) => table.get(name))) return table;
  return new MadeTable(
    table,
    table.entries.filter(({ key }) => !names.includes(key.name)),
  );
}

/** The table with other names; of two entries that get the same one, the later stays. */
export function renamed(table: TomlTable, rename: (name: string) => string): TomlTable {
  return new MadeTable(table, () => {
    const entries = new Map<string, TomlEntry>();
    for (const { key, value } of table.entries) {
      const name = rename(key.name);
      entries.set(name, { key: { name, start: key.start, end: key.end }, value });
    }
    return [...entries.values()];
  });
}
