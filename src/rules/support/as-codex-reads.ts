import type { TomlArray, TomlEntry, TomlString, TomlTable, TomlValue } from "../../toml/types.ts";
import { fits, sharedTag, withTag } from "../../resolve/choices.ts";
import type { EnumShape, Shape, TableShape } from "../../knowledge/shape.ts";
import { currentKnowledge } from "../../knowledge/current.ts";

/**
 * A document's values in the forms that Codex's own types have. Its deserializer also reads a struct from an array in the
 * order of the fields, a choice from a table with one key, and a string from a date; here they are tables and strings, so
 * that no rule has to know. A field of an array stands under a key that has the range of its value.
 */
export function asCodexReads(root: TomlTable): TomlTable {
  return new Reading().read(root, currentKnowledge().config) as TomlTable;
}

class Reading {
  /** How many of the tables around the current value take strings only for enumerations. */
  #stringOnly = 0;

  /** The value itself where it has its proper form already, in all its parts. */
  read(node: TomlValue, shape: Shape): TomlValue {
    switch (shape.kind) {
      case "string":
        return node.kind === "datetime" && shape.format !== "keybinding" ? textOf(node, dateText(node.value)) : node;
      case "enum":
        return this.#choice(node, shape);
      case "array":
        return node.kind === "array" ? this.#items(node, shape.items) : node;
      case "table":
        return this.#struct(node, shape);
      case "union":
        return this.#union(node, shape.options);
      default:
        return node;
    }
  }

  #choice(node: TomlValue, shape: EnumShape): TomlValue {
    if (node.kind !== "table" || shape.stringOnly || this.#stringOnly > 0) return node;
    const [entry, second] = node.entries;
    return entry && !second && isEmpty(entry.value, shape) && names(shape, entry.key.name)
      ? textOf(node, entry.key.name)
      : node;
  }

  #items(node: TomlArray, shape: Shape): TomlArray {
    const items = node.items.map((item) => this.read(item, shape));
    if (items.every((item, index) => item === node.items[index])) return node;
    const { start, end, ofTables, incomplete } = node;
    return { kind: "array", items, ofTables, incomplete, start, end };
  }

  #struct(node: TomlValue, shape: TableShape): TomlValue {
    if (shape.stringOnly) this.#stringOnly++;
    const entries = node.kind === "array" ? this.#fields(node, shape) : this.#entries(node, shape);
    if (shape.stringOnly) this.#stringOnly--;
    return entries ? new ReadTable(node as TomlArray | TomlTable, entries) : node;
  }

  #entries(node: TomlValue, shape: TableShape): TomlEntry[] | undefined {
    if (node.kind !== "table") return undefined;
    const entries = node.entries.map((entry) => {
      const child = shape.prop(entry.key.name) ?? shape.rest;
      const value = child ? this.read(entry.value, child) : entry.value;
      return value === entry.value ? entry : { key: entry.key, value };
    });
    return entries.some((entry, index) => entry !== node.entries[index]) ? entries : undefined;
  }

  #fields(node: TomlArray, shape: TableShape): TomlEntry[] | undefined {
    // `[[history]]` is rarely meant as an array of the values of its keys.
    if (!hasLength(node, shape) || (node.ofTables && !suits(node, shape))) return undefined;
    return node.items.map((item, index) => {
      const name = shape.positional?.order[index] ?? "";
      const child = shape.prop(name);
      return { key: { name, start: item.start, end: item.end }, value: child ? this.read(item, child) : item };
    });
  }

  #union(node: TomlValue, options: readonly Shape[]): TomlValue {
    const option = node.kind === "table" ? optionOfTable(node, options) : optionOf(node, options);
    return option ? this.read(node, option) : node;
  }
}

function optionOf(node: TomlValue, options: readonly Shape[]): Shape | undefined {
  return options.find((option) => {
    if (!fits(node, option)) return false;
    return node.kind !== "array" || option.kind !== "table" || (hasLength(node, option) && suits(node, option));
  });
}

function optionOfTable(node: TomlTable, options: readonly Shape[]): Shape | undefined {
  const tables = options.filter((option) => option.kind === "table");
  const tag = tables.length > 1 ? sharedTag(tables) : undefined;
  const value = tag && node.get(tag.key)?.value;
  if (tag) return value?.kind === "string" ? withTag(tables, tag.key, value.value)[0] : undefined;
  const [first] = node.entries;
  const known = tables.find((table) => first && table.prop(first.key.name));
  return known ?? options.find(({ kind }) => kind === "enum") ?? tables[0];
}

function hasLength({ items }: TomlArray, { positional }: TableShape): boolean {
  return positional !== undefined && items.length >= positional.min && items.length <= positional.order.length;
}

/** Whether each item is of the kind of its field; choices, which tell structs of a union apart, have to be known ones. */
function suits({ items }: TomlArray, shape: TableShape): boolean {
  return items.every((item, index) => {
    const field = shape.prop(shape.positional?.order[index] ?? "");
    if (field?.kind !== "enum") return field === undefined || fits(item, field);
    return item.kind === "table" || (item.kind === "string" && names(field, item.value));
  });
}

function names({ values, aliases }: EnumShape, name: string): boolean {
  return values.includes(name) || aliases.has(name);
}

function isEmpty(node: TomlValue, { flattened }: EnumShape): boolean {
  if (node.kind === "array") return node.items.length === 0 && !flattened;
  return node.kind === "table" && node.entries.length === 0;
}

/** Codex writes the fraction of a second without zeros at its end. */
function dateText(text: string): string {
  const fraction = /\.\d*/.exec(text);
  if (!fraction) return text;
  let digits = fraction[0];
  while (digits.endsWith("0")) digits = digits.slice(0, -1);
  const shown = digits === "." ? "" : digits;
  return text.slice(0, fraction.index) + shown + text.slice(fraction.index + fraction[0].length);
}

function textOf({ start, end }: TomlValue, value: string): TomlString {
  return { kind: "string", value, style: "basic", start, end };
}

class ReadTable implements TomlTable {
  readonly kind = "table";
  readonly start: number;
  readonly end: number;
  readonly origin: TomlTable["origin"];
  readonly entries: readonly TomlEntry[];
  readonly pairs: TomlTable["pairs"];
  readonly incomplete: boolean;
  readonly #byName: ReadonlyMap<string, TomlEntry>;

  constructor(written: TomlTable | TomlArray, entries: readonly TomlEntry[]) {
    this.start = written.start;
    this.end = written.end;
    this.origin = written.kind === "table" ? written.origin : "inline";
    this.pairs = written.kind === "table" ? written.pairs : [];
    this.incomplete = written.incomplete;
    this.entries = entries;
    this.#byName = new Map(entries.map((entry) => [entry.key.name, entry]));
  }

  get(name: string): TomlEntry | undefined {
    return this.#byName.get(name);
  }
}
