import type { FieldMeta } from "./field-meta.ts";
import type { FormerKeys } from "./former-key.ts";
import type { OtherNames } from "./other-names.ts";
import type { Texts } from "./texts.ts";
import {
  type Conditions,
  type Field,
  type Fields,
  type Model,
  type UnknownKeys,
  registerEnumeration,
  registerTable,
  tableInfo,
} from "./registry.ts";
import { z } from "./z.ts";

export type { Field, Fields, UnknownKeys } from "./registry.ts";

/** An optional key. */
export function field<T extends z.ZodTypeAny>(type: T, meta: FieldMeta): Field<T, false> {
  return { type, required: false, meta };
}

/** A key without which Codex refuses the table. */
export function required<T extends z.ZodTypeAny>(type: T, meta: FieldMeta): Field<T, true> {
  return { type, required: true, meta };
}

type RequiredKey<F extends Fields> = { [K in keyof F]: F[K]["required"] extends true ? K : never }[keyof F];

/** The values of a table. Declared here, as what Zod infers from a shape takes TypeScript far longer to work out. */
type TableValue<F extends Fields> = Flat<
  { [K in RequiredKey<F>]: z.output<F[K]["type"]> } & {
    [K in Exclude<keyof F, RequiredKey<F>>]?: z.output<F[K]["type"]> | undefined;
  }
>;

type Flat<T> = { [K in keyof T]: T[K] };

interface TableOptions<F extends Fields> {
  /** Description of the table as a whole, in Markdown. */
  readonly doc: string;
  readonly fields: F;
  /** Default `ignored`: dropped, and refused by `--strict-config`. */
  readonly unknown?: UnknownKeys;
  /**
   * Set for a struct that Codex also reads from an array, whose elements stand in the order of `fields`, which is that of
   * Codex's own source code: how many there must be at least. `required`: up to the last key that has to be there.
   */
  readonly positional?: "all" | "required" | number;
  /** Type that even an unknown key must have, where Codex checks one (`[features]`: boolean). */
  readonly unknownType?: z.ZodTypeAny;
  /**
   * Set where Codex holds the table in a buffer before it reads it: enumerations in it are then strings only, while
   * elsewhere a one-key table is taken for them too.
   */
  readonly buffered?: true;
  /** Keys that the table once had, or that people carry over from elsewhere, each with what to do instead. */
  readonly former?: FormerKeys;
  /** Names that people know a key by from elsewhere, such as a flag of the command or another agent's file. */
  readonly otherNames?: OtherNames;
  /** Keys that the desktop app of Codex keeps here, and that the command does not read. */
  readonly desktop?: readonly string[];
  /** Draft-07 conditions between keys (`if`/`then`, `not`, `oneOf`...), each backed by a rule in `src/rules`. */
  readonly conditions?: Conditions;
}

/**
 * A table with known keys. `name` is Codex's own type name; it becomes the name of the JSON Schema definition.
 */
export function table<F extends Fields>(name: string, options: TableOptions<F>): Model<TableValue<F>> {
  const object = zodObject(options.fields);
  const schema = options.unknown === "inert" ? object.passthrough() : object.strict();
  registerTable(schema, { name, unknown: "ignored", ...options });
  return schema as unknown as Model<TableValue<F>>;
}

/** A table with all keys of another one and some of its own, which take the place of those of the same name. */
export function extendedTable<B, F extends Fields>(
  name: string,
  base: Model<B>,
  options: Omit<TableOptions<F>, "positional" | "conditions"> & {
    /** Keys, as paths from here, that have no effect in this table while they have one in the other, each with why. */
    readonly withoutEffect?: Readonly<Record<string, string>>;
    /** Set where Codex has the keys of the other table flattened into a struct: see the option of enumerations. */
    readonly flattened?: true;
  },
): Model<Flat<Omit<B, keyof F> & TableValue<F>>> {
  const info = tableInfo(base._def as object);
  if (!info) throw new Error(`${name} can only extend a table`);
  const fields = { ...info.fields, ...options.fields };
  const schema = zodObject(fields).strict();
  const { former, otherNames, withoutEffect, flattened, unknown } = info;
  registerTable(schema, {
    name,
    unknown,
    ...(former && { former }),
    ...(otherNames && { otherNames }),
    ...(withoutEffect && { withoutEffect }),
    ...(flattened && { flattened }),
    ...options,
    ...(options.otherNames && { otherNames: joined(otherNames, options.otherNames) }),
    fields,
    base,
  });
  return schema as unknown as Model<Flat<Omit<B, keyof F> & TableValue<F>>>;
}

/** A table with known keys whose every other key is a name that the user chooses, with a value of type `rest`. */
export function openTable<F extends Fields, R extends z.ZodTypeAny>(
  name: string,
  options: Omit<TableOptions<F>, "unknown" | "unknownType"> & {
    readonly rest: R;
    /** What the user-chosen names stand for, in the singular, such as "agent role". */
    readonly restName: string;
    /** What Codex checks of those names; for a table that has no known keys. */
    readonly names?: Texts;
  },
): Model<TableValue<F> & { [name: string]: z.output<R> }> {
  const schema = zodObject(options.fields).catchall(options.rest);
  registerTable(schema, { name, unknown: "inert", ...options });
  return schema as unknown as Model<TableValue<F> & { [name: string]: z.output<R> }>;
}

function joined(names: OtherNames = {}, more: OtherNames): OtherNames {
  const sources = Object.keys({ ...names, ...more });
  return Object.fromEntries(sources.map((from) => [from, { ...names[from], ...more[from] }]));
}

function zodObject(fields: Fields) {
  const shape: z.ZodRawShape = {};
  for (const [key, { type, required }] of Object.entries(fields)) shape[key] = required ? type : type.optional();
  return z.object(shape);
}

interface EnumOptions<V extends string, A extends string> {
  readonly doc?: string;
  /** Set where Codex takes strings only; elsewhere its deserializer also takes a one-key table with the value's name. */
  readonly stringOnly?: true;
  /** Set for a key of a flattened struct, where that one-key table must hold an empty table; elsewhere also an empty array. */
  readonly flattened?: true;
  /** Older spellings that Codex still reads, each with the value it stands for. */
  readonly aliases?: Readonly<Record<A, string>>;
  /** Words that people write for a value, from older releases or other agents, each with that value. */
  readonly otherNames?: Readonly<Record<string, NoInfer<V>>>;
  /** Values that Codex's parser knows but that stop it from starting, each with what to do instead. */
  readonly refused?: Readonly<Record<string, string>>;
  /** Codex refuses those values only when it has put its files together. */
  readonly late?: true;
  /** Values that work but should no longer be used, each with what to use instead. */
  readonly deprecated?: Readonly<Record<string, string>>;
}

/** A choice of fixed strings, each with a description of its own. Values are case-sensitive. */
export function enumeration<V extends string, A extends string = never>(
  name: string,
  values: Readonly<Record<V, string>>,
  options: EnumOptions<V, A> = {},
): Model<V | A> {
  const all = [...Object.keys(values), ...Object.keys(options.aliases ?? {})] as [V | A, ...(V | A)[]];
  const schema = z.enum(all);
  registerEnumeration(schema, { name, values, ...options });
  return schema;
}
