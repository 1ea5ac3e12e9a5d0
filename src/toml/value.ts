import type { TomlTable, TomlValue } from "./types.ts";

/**
 * A TOML value as plain JavaScript. Tables have no prototype, so `__proto__` and `constructor` are keys like others.
 *
 * @example
 * ```ts
 * const value: PlainValue = toValue(parseToml("n = 9007199254740993").root)["n"];
 * value; // 9007199254740993n
 * ```
 */
export type PlainValue = string | number | bigint | boolean | null | undefined | PlainValue[] | PlainTable;
/**
 * A table as plain JavaScript, by its keys.
 *
 * @example
 * ```ts
 * const table: PlainTable = toValue(parseToml("a.b = [1]").root);
 * table; // { a: { b: [1] } }
 * ```
 */
export interface PlainTable {
  [key: string]: PlainValue;
}

/**
 * Converts a node to plain JavaScript.
 *
 * @returns datetimes as their text, integers beyond 2^53 - 1 as bigint; an unreadable value is undefined, and its key is
 *   left out of its table. Never throws.
 * @example
 * ```ts
 * toValue(parseToml("[tui]\nanimations = false").root); // { tui: { animations: false } }
 * ```
 */
export function toValue(node: TomlTable): PlainTable;
export function toValue(node: TomlValue): PlainValue;
export function toValue(node: TomlValue): PlainValue {
  // A work list in place of recursion: dotted keys nest to thousands of levels within Codex's limits.
  const pending: Container[] = [];
  const result = shallow(node, pending);
  for (let work = pending.pop(); work !== undefined; work = pending.pop()) {
    if (work.node.kind === "array") {
      for (const item of work.node.items) work.array.push(shallow(item, pending));
    } else {
      for (const { key, value } of work.node.entries) {
        if (value.kind !== "invalid") work.table[key.name] = shallow(value, pending);
      }
    }
  }
  return result;
}

interface Container {
  readonly node: TomlValue & { readonly kind: "array" | "table" };
  readonly array: PlainValue[];
  readonly table: PlainTable;
}

const NO_ARRAY: PlainValue[] = [];
const NO_TABLE: PlainTable = Object.freeze({});

function shallow(node: TomlValue, pending: Container[]): PlainValue {
  switch (node.kind) {
    case "invalid":
      return undefined;
    case "null":
      return null;
    case "array": {
      const array: PlainValue[] = [];
      pending.push({ node, array, table: NO_TABLE });
      return array;
    }
    case "table": {
      const table = Object.create(null) as PlainTable;
      pending.push({ node, array: NO_ARRAY, table });
      return table;
    }
    default:
      return node.value;
  }
}
