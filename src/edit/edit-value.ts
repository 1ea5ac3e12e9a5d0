/**
 * A date, a time or both as TOML writes it: `2026-11-28`, `07:32:00`, `2026-11-28T07:32:00`, with or without an offset.
 *
 * @example
 * ```ts
 * edit("").set(["day"], new Datetime("2026-11-28")).apply(); // "day = 2026-11-28\n"
 * ```
 */
export class Datetime {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * A number as TOML writes it, which stays as it is: `1.0`, `0x1f`, `1_000`.
 *
 * @example
 * ```ts
 * edit("").set(["speed"], new NumberText("1.0")).apply(); // "speed = 1.0\n"
 * ```
 */
export class NumberText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * A value to write: what JSON has but for null, and dates. A `Date` is written as its `toISOString` has it. A whole number
 * becomes an integer unless it takes the place of a float; a bigint is always an integer.
 *
 * @example
 * ```ts
 * const value: EditValue = { command: "docs", args: ["--quiet"] };
 * edit("[mcp_servers]\n").set(["mcp_servers", "docs"], value).apply().includes('args = ["--quiet"]'); // true
 * ```
 */
export type EditValue =
  string | number | bigint | boolean | Date | Datetime | NumberText | readonly EditValue[] | EditTable;

/**
 * A table to write; members without a value are left out.
 *
 * @example
 * ```ts
 * const table: EditTable = { animations: false, theme: undefined };
 * edit("").set(["tui"], table).apply(); // "[tui]\nanimations = false\n"
 * ```
 */
export interface EditTable {
  readonly [key: string]: EditValue | undefined;
}

/** Whether a value is a plain object: of a `Map` or the like, the members would be lost. */
export function isEditTable(value: unknown): value is EditTable {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects of another realm have a prototype of their own, which has none.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

export function isDatetime(value: unknown): value is Date | Datetime {
  return value instanceof Date || value instanceof Datetime;
}

/** The text of a date for TOML. */
export function datetimeText(value: Date | Datetime): string {
  return value instanceof Datetime ? value.text : value.toISOString().replace(/\.000(?=Z|$)/, "");
}

/** The members of a table that have a value. */
export function membersOf(table: EditTable): [key: string, value: EditValue][] {
  return Object.entries(table).filter((member): member is [string, EditValue] => member[1] !== undefined);
}
