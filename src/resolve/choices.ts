import type { TomlValue } from "../toml/types.ts";
import { type EnumShape, enumOf } from "../knowledge/enum-shape.ts";
import type { Shape, TableShape } from "../knowledge/shape.ts";

/** Whether a value is of the kind that an option of a union is about. */
export function fits(node: TomlValue, shape: Shape): boolean {
  switch (shape.kind) {
    case "any":
      return true;
    case "refused":
      return false;
    case "string":
      return node.kind === "string" || node.kind === "datetime";
    case "enum":
      return node.kind === "string";
    case "number":
      return node.kind === "integer" || node.kind === "float";
    case "table":
      return node.kind === "table" || (node.kind === "array" && shape.positional !== undefined);
    case "union":
      return shape.options.some((option) => fits(node, option));
    default:
      return node.kind === shape.kind;
  }
}

/** The key whose value tells tables apart, such as `type`, with all its values; undefined if not all have it. */
export function sharedTag(options: readonly Shape[]): { readonly key: string; readonly values: EnumShape } | undefined {
  for (const key of ["type", "kind"]) {
    const tags = options.map((option) => tagOf(option, key));
    if (tags.every((tag) => tag !== undefined)) return { key, values: enumOf(tags) };
  }
  return undefined;
}

/** The tables whose tag has a certain value. */
export function withTag(options: readonly Shape[], key: string, value: string): readonly Shape[] {
  return options.filter((option) => {
    const tag = tagOf(option, key);
    return tag && (tag.values.includes(value) || tag.aliases.has(value));
  });
}

function tagOf(shape: Shape, key: string): EnumShape | undefined {
  const tag = shape.kind === "table" && shape.required.includes(key) ? shape.prop(key) : undefined;
  return tag?.kind === "enum" ? tag : undefined;
}

/** The variants of an enumeration with data: tables with a single key, which names the variant. */
export function oneKeyTables(options: readonly Shape[]): ReadonlyMap<string, TableShape> | undefined {
  const tables = new Map<string, TableShape>();
  for (const option of options) {
    if (option.kind === "enum") continue;
    if (option.kind !== "table" || option.keys.length !== 1 || option.required.length !== 1) return undefined;
    tables.set(option.keys[0] as string, option);
  }
  return tables;
}
