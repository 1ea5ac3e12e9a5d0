import type { FieldMeta, JsonValue } from "../../src/models/field-meta.ts";
import { type Field, type TableInfo, enumInfo, tableInfo } from "../../src/models/registry.ts";
import { extraKeywords } from "../../src/models/types.ts";
import { z } from "../../src/models/z.ts";

/** Texts to try where a text has a form of its own, plain ones first. */
const TEXTS = ["example", "EXAMPLE_API_KEY", "https://example.com", "/path/to/file", "1"];
const OF_FORMAT: Readonly<Record<string, string>> = { keybinding: "f12", path: "/path/to/file" };
const NAMES = ["example", "1", "EXAMPLE", "/path/to/folder", "https://example.com", "example.com"];
const NUMBERS = [1, 2, 0, 1000, 10_000, 0.5];

/**
 * A value that a model takes, for an example: what a table cannot do without, or else the first of its keys.
 *
 * @throws Error where none is found.
 */
export function modelExample(name: string, model: z.ZodTypeAny): JsonValue {
  const found = sampleOf(model);
  if (found === undefined) throw new Error(`no example is found for ${name}`);
  return found;
}

function sampleOf(type: z.ZodTypeAny): JsonValue | undefined {
  return samplesOf(type).find((value) => type.safeParse(value).success);
}

/** Values that a type may take, the best example first. */
function samplesOf(type: z.ZodTypeAny): readonly JsonValue[] {
  const def = type._def as object;
  const table = tableInfo(def);
  if (table) return tableSamples(table);
  const { values, deprecated = {} } = enumInfo(def) ?? {};
  if (values) return Object.keys(values).filter((value) => !Object.hasOwn(deprecated, value));
  const { format } = (extraKeywords(def) ?? {}) as { format?: string };
  if (type instanceof z.ZodString) return [...present(OF_FORMAT[format ?? ""]), ...TEXTS];
  if (type instanceof z.ZodUnknown) return TEXTS;
  if (type instanceof z.ZodNumber) return NUMBERS;
  if (type instanceof z.ZodBoolean) return [true];
  if (type instanceof z.ZodEnum) return type.options as readonly string[];
  if (type instanceof z.ZodArray) return present(sampleOf(type.element as z.ZodTypeAny)).map((item) => [item]);
  if (type instanceof z.ZodRecord) return NAMES.flatMap((name) => entries(name, type.valueSchema as z.ZodTypeAny));
  if (type instanceof z.ZodUnion) return (type.options as readonly z.ZodTypeAny[]).flatMap(samplesOf);
  throw new Error(`no example is known for ${type.constructor.name}`);
}

function tableSamples({ fields, rest }: TableInfo): readonly JsonValue[] {
  const all = Object.entries(fields);
  const needed = all.filter(([, { required }]) => required);
  const shown = all.filter(([, { meta, required }]) => !required && isCurrent(meta));
  const least = tableOf(needed);
  const more = shown.flatMap((field) => tableOf([...needed, field]));
  const named = rest ? NAMES.flatMap((name) => entries(name, rest)) : [];
  return needed.length > 0 ? [...least, ...more] : [...more, ...named, ...least];
}

function isCurrent({ deprecated, removed, refused, aliasOf, aliasClash }: FieldMeta): boolean {
  return [deprecated, removed, refused, aliasOf, aliasClash].every((mark) => mark === undefined);
}

/** The table of these keys, where there is a value for each. */
function tableOf(fields: readonly (readonly [key: string, field: Field])[]): JsonValue[] {
  const pairs = fields.map(([key, { type, meta }]) => [key, fieldSample(type, meta)] as const);
  return pairs.every(([, value]) => value !== undefined) ? [Object.fromEntries(pairs) as JsonValue] : [];
}

function fieldSample(type: z.ZodTypeAny, { examples, envVar, path }: FieldMeta): JsonValue | undefined {
  const wanted = [...(examples ?? []), ...(envVar ? ["EXAMPLE_API_KEY"] : []), ...(path ? ["/path/to/file"] : [])];
  return wanted.find((value) => type.safeParse(value).success) ?? sampleOf(type);
}

function entries(name: string, type: z.ZodTypeAny): JsonValue[] {
  return present(sampleOf(type)).map((value) => ({ [name]: value }));
}

function present(value: JsonValue | undefined): JsonValue[] {
  return value === undefined ? [] : [value];
}
