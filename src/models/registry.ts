import type { JsonSchema } from "../schema/json-schema.ts";
import type { FieldMeta } from "./field-meta.ts";
import type { FormerKeys } from "./former-key.ts";
import type { OtherNames } from "./other-names.ts";
import type { Texts } from "./texts.ts";
import type { z } from "./z.ts";

/**
 * A model whose values come out as they went in. Zod's own types tell more, which nothing here asks for and which TypeScript
 * takes most of its time to compare.
 */
export type Model<T> = z.ZodType<T, z.ZodTypeDef, T>;

/** One key of a table: its type, whether it must be there, and its metadata. */
export interface Field<T extends z.ZodTypeAny = z.ZodTypeAny, Required extends boolean = boolean> {
  readonly type: T;
  readonly required: Required;
  readonly meta: FieldMeta;
}

export type Fields = Readonly<Record<string, Field>>;

/** What Codex does with a key that a table does not know; see `Effect` in the diagnostics. */
export type UnknownKeys = "ignored" | "fatal" | "inert";

/** Conditions between the keys of a table, as they are or made from its fields. */
export type Conditions = readonly JsonSchema[] | ((fields: Fields) => readonly JsonSchema[]);

/** What `table` and `openTable` know beyond the Zod schema. */
export interface TableInfo {
  readonly name: string;
  readonly doc: string;
  readonly fields: Fields;
  readonly unknown: UnknownKeys;
  readonly positional?: "all" | "required" | number;
  readonly unknownType?: z.ZodTypeAny;
  readonly rest?: z.ZodTypeAny;
  readonly restName?: string;
  readonly names?: Texts;
  readonly buffered?: true;
  readonly former?: FormerKeys;
  readonly otherNames?: OtherNames;
  readonly desktop?: readonly string[];
  readonly conditions?: Conditions;
  /** The table that this one has all other keys of. */
  readonly base?: z.ZodTypeAny;
  readonly flattened?: true;
  readonly withoutEffect?: Readonly<Record<string, string>>;
}

/** What `enumeration` knows beyond the Zod schema. */
export interface EnumInfo {
  readonly name: string;
  readonly doc?: string;
  readonly stringOnly?: true;
  readonly flattened?: true;
  readonly values: Readonly<Record<string, string>>;
  readonly aliases?: Readonly<Record<string, string>>;
  readonly otherNames?: Readonly<Record<string, string>>;
  readonly refused?: Readonly<Record<string, string>>;
  readonly late?: true;
  readonly deprecated?: Readonly<Record<string, string>>;
}

// Keyed by the schema's definition object: it survives `optional()`, and it is what the schema converter passes around.
const tables = new WeakMap<object, TableInfo>();
const enumerations = new WeakMap<object, EnumInfo>();
const names = new Map<string, z.ZodTypeAny>();

function claim(name: string, schema: z.ZodTypeAny): void {
  if (names.has(name)) throw new Error(`two models are named ${name}`);
  names.set(name, schema);
}

export function registerTable(schema: z.ZodTypeAny, info: TableInfo): void {
  claim(info.name, schema);
  tables.set(schema._def as object, info);
}

export function registerEnumeration(schema: z.ZodTypeAny, info: EnumInfo): void {
  claim(info.name, schema);
  enumerations.set(schema._def as object, info);
}

export function registerNamed(schema: z.ZodTypeAny, name: string): void {
  claim(name, schema);
}

/** The table behind a schema's definition object. */
export function tableInfo(def: object): TableInfo | undefined {
  return tables.get(def);
}

/** The enumeration behind a schema's definition object. */
export function enumInfo(def: object): EnumInfo | undefined {
  return enumerations.get(def);
}

/** All named models that have been loaded, by name. */
export function namedModels(): ReadonlyMap<string, z.ZodTypeAny> {
  return names;
}
