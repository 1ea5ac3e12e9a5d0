import type { JsonSchema } from "../schema/json-schema.ts";

/** A choice of texts. */
export interface EnumShape {
  readonly kind: "enum";
  /** The values, canonical ones first. */
  readonly values: readonly string[];
  /** Older spellings, each with the value it stands for. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly stringOnly: boolean;
  /** Whether a one-key table with the value's name holds an empty table, never an empty array. */
  readonly flattened: boolean;
  /** Values that stop Codex, each with what to do instead. */
  readonly refused: Readonly<Record<string, string>>;
  /** Whether it refuses them only when it has put its files together. */
  readonly late: boolean;
  /** Words that people write for a value, each with that value. */
  readonly otherNames: Readonly<Record<string, string>>;
}

/** Reads an enumeration of a schema. */
export function enumShape(schema: JsonSchema): EnumShape {
  const values = [...((schema.enum ?? []) as string[])];
  const aliases = new Map<string, string>();
  for (const choice of schema.oneOf ?? []) {
    const value = choice.const as string;
    const canonical = choice["x-alias-of"];
    if (canonical === undefined) values.push(value);
    else aliases.set(value, canonical);
  }
  const refused = schema["x-refused"];
  const stringOnly = schema["x-string-only"] ?? false;
  const flattened = schema["x-flattened"] ?? false;
  return {
    kind: "enum",
    values,
    aliases,
    stringOnly,
    flattened,
    refused: typeof refused === "object" ? refused : {},
    late: schema["x-late"] ?? false,
    otherNames: schema["x-other-values"] ?? {},
  };
}

/** One enumeration with the values of several. */
export function enumOf(shapes: readonly EnumShape[]): EnumShape {
  return {
    kind: "enum",
    values: [...new Set(shapes.flatMap(({ values }) => values))],
    aliases: new Map(shapes.flatMap(({ aliases }) => [...aliases])),
    stringOnly: shapes.every(({ stringOnly }) => stringOnly),
    flattened: shapes.every(({ flattened }) => flattened),
    refused: Object.fromEntries(shapes.flatMap(({ refused }) => Object.entries(refused))),
    late: shapes.every(({ refused, late }) => late || Object.keys(refused).length === 0),
    otherNames: Object.fromEntries(shapes.flatMap(({ otherNames }) => Object.entries(otherNames))),
  };
}
