import type { JsonSchema } from "../schema/json-schema.ts";
import { registerEnumeration, registerTable } from "./registry.ts";
import { z } from "./z.ts";

/** A value that can stand in a TOML file and in a JSON Schema `default`. */
export type JsonValue = string | number | boolean | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What is known about one key of a table, besides its type. */
export interface FieldMeta {
  /**
   * Description in Markdown, one to four sentences: what the setting does, its unit, and when it applies.
   * The default goes into `default`, a replacement into `deprecated`; neither is repeated here.
   */
  readonly doc: string;
  /** Value that Codex uses when the key is missing. */
  readonly default?: JsonValue;
  /** Set when the key still works but should no longer be used; says what to use instead. */
  readonly deprecated?: string;
  /** Set when Codex still reads the key but it no longer does anything; says what to do instead. */
  readonly removed?: string;
  /** Set when Codex refuses to start with this key, whatever its value; says what to do instead. */
  readonly refused?: string;
  /** The canonical key of the same table that this key is an older spelling of. */
  readonly aliasOf?: string;
  /**
   * What Codex does when an older spelling stands beside its canonical key: `fatal` where its deserializer knows both
   * names, `ignored` where the older one is renamed first (dropped unchecked, refused by `--strict-config`). Without it
   * both may stand.
   */
  readonly aliasClash?: "fatal" | "ignored";
  /**
   * Where the current setting is, as a key path within the same table: once something stands there, Codex drops this key
   * unchecked, and strict mode refuses it.
   */
  readonly replacedBy?: string;
  /** The value is a credential: it must never be printed, and belongs into the environment. */
  readonly secret?: true;
  /** Ignored in a project's `.codex/config.toml`; only the user's own file can set it. */
  readonly userOnly?: true;
  /**
   * Codex itself takes any value: one of another type than that of the field is dropped with a warning, and only
   * `--strict-config` refuses it.
   */
  readonly lenient?: true;
  /** The value is a path; relative ones start at the folder of the file that holds them unless `doc` says otherwise. */
  readonly path?: "file" | "directory" | "any";
  /** The value (or each value of a map) is the name of an environment variable, not its content. */
  readonly envVar?: true;
  /** Codex reads the key from a table only: in an array in the table's place, it has no element. */
  readonly namedOnly?: true;
  /** Values worth showing in an editor. */
  readonly examples?: readonly JsonValue[];
  /** Maturity of a feature flag, as `codex features list` names it. */
  readonly stage?: "stable" | "experimental" | "under development" | "deprecated" | "removed";
}

/** One key of a table: its type, whether it must be there, and its metadata. */
export interface Field<T extends z.ZodTypeAny = z.ZodTypeAny, Required extends boolean = boolean> {
  readonly type: T;
  readonly required: Required;
  readonly meta: FieldMeta;
}

/** An optional key. */
export function field<T extends z.ZodTypeAny>(type: T, meta: FieldMeta): Field<T, false> {
  return { type, required: false, meta };
}

/** A key without which Codex refuses the table. */
export function required<T extends z.ZodTypeAny>(type: T, meta: FieldMeta): Field<T, true> {
  return { type, required: true, meta };
}

export type Fields = Readonly<Record<string, Field>>;

type ShapeOf<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<infer T, infer R> ? (R extends true ? T : z.ZodOptional<T>) : never;
};

/** What Codex does with a key that a table does not know; see `Effect` in the diagnostics. */
export type UnknownKeys = "ignored" | "fatal" | "inert";

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
  /** Draft-07 conditions between keys (`if`/`then`, `not`, `oneOf`...), each backed by a rule in `src/rules`. */
  readonly conditions?: readonly JsonSchema[];
}

/**
 * A table with known keys. `name` is Codex's own type name; it becomes the name of the JSON Schema definition.
 */
export function table<F extends Fields>(
  name: string,
  options: TableOptions<F>,
): z.ZodObject<ShapeOf<F>, "strict", z.ZodTypeAny> {
  const object = zodObject(options.fields);
  const schema = options.unknown === "inert" ? object.passthrough() : object.strict();
  registerTable(schema, { name, unknown: "ignored", ...options });
  return schema as unknown as z.ZodObject<ShapeOf<F>, "strict", z.ZodTypeAny>;
}

/** A table with known keys whose every other key is a name that the user chooses, with a value of type `rest`. */
export function openTable<F extends Fields, R extends z.ZodTypeAny>(
  name: string,
  options: Omit<TableOptions<F>, "unknown" | "unknownType"> & {
    readonly rest: R;
    /** What the user-chosen names stand for, in the singular, such as "agent role". */
    readonly restName: string;
  },
): z.ZodObject<ShapeOf<F>, z.UnknownKeysParam, R> {
  const schema = zodObject(options.fields).catchall(options.rest);
  registerTable(schema, { name, unknown: "inert", ...options });
  return schema as unknown as z.ZodObject<ShapeOf<F>, z.UnknownKeysParam, R>;
}

function zodObject(fields: Fields) {
  const shape: z.ZodRawShape = {};
  for (const [key, { type, required }] of Object.entries(fields)) shape[key] = required ? type : type.optional();
  return z.object(shape);
}

interface EnumOptions<A extends string> {
  readonly doc?: string;
  /** Set where Codex takes strings only; elsewhere its deserializer also takes a one-key table with the value's name. */
  readonly stringOnly?: true;
  /** Set for a key of a flattened struct, where that one-key table must hold an empty table; elsewhere also an empty array. */
  readonly flattened?: true;
  /** Older spellings that Codex still reads, each with the value it stands for. */
  readonly aliases?: Readonly<Record<A, string>>;
  /** Values that Codex's parser knows but that stop it from starting, each with what to do instead. */
  readonly refused?: Readonly<Record<string, string>>;
  /** Values that work but should no longer be used, each with what to use instead. */
  readonly deprecated?: Readonly<Record<string, string>>;
}

/** A choice of fixed strings, each with a description of its own. Values are case-sensitive. */
export function enumeration<V extends string, A extends string = never>(
  name: string,
  values: Readonly<Record<V, string>>,
  options: EnumOptions<A> = {},
): z.ZodEnum<[V | A, ...(V | A)[]]> {
  const all = [...Object.keys(values), ...Object.keys(options.aliases ?? {})] as [V | A, ...(V | A)[]];
  const schema = z.enum(all);
  registerEnumeration(schema, { name, values, ...options });
  return schema;
}
