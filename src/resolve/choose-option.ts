import type { EnumShape } from "../knowledge/enum-shape.ts";
import type { Shape, TableShape, UnionShape } from "../knowledge/shape.ts";
import type { TomlArray, TomlTable, TomlValue } from "../toml/types.ts";
import { fits, sharedTag, withTag } from "./choices.ts";

/** Which of several types Codex reads a value as; undefined where none of them fits. */
export function chooseOption(node: TomlValue, { options }: UnionShape): Shape | undefined {
  return node.kind === "table" ? optionOfTable(node, options) : optionOf(node, options);
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
  const known = tables.find((table) => first && table.has(first.key.name));
  const choice = options.find((option) => option.kind === "enum" && choiceIn(node, option) !== undefined);
  return known ?? choice ?? tables[0] ?? options.find(({ kind }) => kind === "enum");
}

/** The choice that a table with one key, which names it, stands for. */
export function choiceIn({ entries }: TomlTable, shape: EnumShape): string | undefined {
  const [entry, second] = entries;
  const isChoice = entry && !second && isEmpty(entry.value, shape) && names(shape, entry.key.name);
  return isChoice ? entry.key.name : undefined;
}

function isEmpty(node: TomlValue, { flattened }: EnumShape): boolean {
  if (node.kind === "array") return node.items.length === 0 && !flattened;
  return node.kind === "table" && node.entries.length === 0;
}

/** Whether Codex fills a struct from an array, in the order of the struct's fields. */
export function isStruct(node: TomlArray, shape: TableShape): boolean {
  // `[[history]]` is rarely meant as an array of the values of its keys.
  return hasLength(node, shape) && (!node.ofTables || suits(node, shape));
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

/** Whether a choice has a value of that name, current or older. */
function names({ values, aliases }: EnumShape, name: string): boolean {
  return values.includes(name) || aliases.has(name);
}
