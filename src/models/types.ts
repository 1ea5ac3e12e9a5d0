import type { Bounds, JsonSchema } from "../schema/json-schema.ts";
import { type Model, registerNamed } from "./registry.ts";
import { type Checked, type Texts, textKeywords, textType } from "./texts.ts";
import { z } from "./z.ts";

/** JSON Schema keywords that Zod cannot carry, by the schema's definition object. */
const extras = new WeakMap<object, Readonly<Record<string, unknown>>>();

function withExtra<T extends z.ZodTypeAny>(schema: T, extra: Readonly<Record<string, unknown>> | JsonSchema): T {
  extras.set(schema._def as object, { ...extras.get(schema._def as object), ...extra });
  return schema;
}

/** JSON Schema keywords to add to a type's conversion. */
export function extraKeywords(def: object): Readonly<Record<string, unknown>> | undefined {
  return extras.get(def);
}

/** A string. With `texts`, Codex checks it further. */
export const str = (texts?: Texts) => (texts ? withExtra(textType(texts), textKeywords(texts)) : z.string());

/** A string of at least one character. */
export const nonEmptyStr = () => z.string().min(1);

/** The key of an action. The rules know what it may be; `explain` knows that Codex takes no dates for it. */
export const keybinding = () => withExtra(z.string().min(1), { format: "keybinding" });

export const bool = () => z.boolean();

/**
 * A path (Codex's `AbsolutePathBuf`): relative ones start at the folder of the file that holds them, `~` and `~/x` are
 * expanded, `$VAR` and `~user` are not.
 */
export const path = () => withExtra(z.string(), { format: "path" });

const integer = (format: string, min: number, max: number) => withExtra(z.number().int().min(min).max(max), { format });

// TOML integers end at 2^63 - 1 (anything above is a syntax error), which no double holds: wide types state no upper bound.
const wide = (format: string, min: number) => withExtra(z.number().int().min(min), { format });

/** A type of whose bounds more is to be said. */
export const checked = <T extends z.ZodTypeAny>(type: T, bounds: Checked): T =>
  withExtra(type, { "x-bounds": { ...(extraKeywords(type._def as object)?.["x-bounds"] as Bounds), ...bounds } });

/** Integers by Rust's names, with the range that Codex's deserializer enforces. */
export const u8 = () => integer("uint8", 0, 255);
export const u16 = () => integer("uint16", 0, 65_535);
export const u32 = () => integer("uint32", 0, 4_294_967_295);
export const i32 = () => integer("int32", -2_147_483_648, 2_147_483_647);
export const u64 = () => wide("uint64", 0);
export const usize = () => wide("uint", 0);
export const nonZeroU64 = () => wide("uint64", 1);
export const nonZeroUsize = () => wide("uint", 1);
export const i64 = () => withExtra(z.number().int(), { format: "int64" });

/** An integer within bounds that Codex checks itself. */
export const intBetween = (
  format: "uint8" | "uint16" | "uint32" | "uint64" | "uint" | "int64",
  min: number,
  max: number,
) => integer(format, min, max);

/** A float; integers are accepted too. */
export const f64 = () => withExtra(z.number(), { format: "double" });
export const f64Above = (min: number) => withExtra(z.number().gt(min), { format: "double" });
export const f64Between = (min: number, max: number) => withExtra(z.number().min(min).max(max), { format: "double" });

/** An array whose items share a type. */
export const list = <T extends z.ZodTypeAny>(item: T): Model<z.output<T>[]> => z.array(item);

/** An array of at least one item. */
export const nonEmptyList = <T extends z.ZodTypeAny>(item: T): Model<z.output<T>[]> => z.array(item).min(1);

/** A table whose keys the user chooses. `keyName` says what they stand for, in the singular, such as "MCP server". */
export const map = <T extends z.ZodTypeAny>(value: T, keyName?: string): Model<Record<string, z.output<T>>> =>
  withExtra(z.record(value), keyName === undefined ? {} : { "x-key-name": keyName });

/** A table whose names, and how many there are, Codex checks. */
export const boundedMap = <T extends z.ZodTypeAny>(
  value: T,
  { keyName, names, most }: { readonly keyName?: string; readonly names: Texts; readonly most?: number },
): Model<Record<string, z.output<T>>> =>
  withExtra(z.record(textType(names), value), {
    ...(keyName !== undefined && { "x-key-name": keyName }),
    propertyNames: { type: "string", ...textKeywords(names) },
    ...(most !== undefined && { maxProperties: most }),
  });

/** Anything at all. */
export const anything = () => z.unknown();

/**
 * A value of one of several types (an untagged union in Codex). `name` is Codex's own type name.
 */
export function union<const T extends readonly [z.ZodTypeAny, z.ZodTypeAny, ...z.ZodTypeAny[]]>(
  name: string,
  doc: string,
  options: T,
): Model<z.output<T[number]>> {
  return named(name, doc, z.union(options));
}

/** A type with a name of its own that is neither a table nor an enumeration. `name` is Codex's own type name. */
export function named<T extends z.ZodTypeAny>(name: string, doc: string, type: T): T {
  registerNamed(type, name);
  return withExtra(type, { ...extraKeywords(type._def as object), description: doc });
}
