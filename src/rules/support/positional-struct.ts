import type { Range } from "../../diagnostics/diagnostic.ts";
import type { TomlTable, TomlValue } from "../../toml/types.ts";

/** A field of a struct. */
export interface Member {
  readonly name: string;
  /** Its key, or its value in an array. */
  readonly place: Range;
  readonly value: TomlValue;
}

/** A struct that Codex reads from a table, or from an array in the order of its fields. */
export class Struct {
  readonly members: readonly Member[];
  /** The table, where it is one. */
  readonly table: TomlTable | undefined;

  constructor(members: readonly Member[], table?: TomlTable) {
    this.members = members;
    this.table = table;
  }

  get(name: string): Member | undefined {
    return this.members.find((member) => member.name === name);
  }
}

/** Reads a struct; `order` is that of the models (`positional.ts`). */
export function structOf(value: TomlValue | undefined, order: readonly string[]): Struct | undefined {
  if (value?.kind === "table") {
    const members = value.entries.map((entry) => ({ name: entry.key.name, place: entry.key, value: entry.value }));
    return new Struct(members, value);
  }
  if (value?.kind !== "array") return undefined;
  return new Struct(value.items.map((item, index) => ({ name: order[index] ?? "", place: item, value: item })));
}
