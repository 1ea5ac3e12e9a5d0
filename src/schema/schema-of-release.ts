import type { Release } from "../knowledge/release.ts";
import type { JsonSchema } from "./json-schema.ts";
import { mapSchema } from "./map-schema.ts";

type Definitions = Readonly<Record<string, JsonSchema>>;

/**
 * A published schema as it would be for another release, or for the one that stands for it: without the keys and values that came after it, and with those
 * keys that it still has, of which no more is known than that.
 *
 * @param root Codex's name of the type of the whole file. Other tables have theirs as their title or definition.
 */
export function schemaOfRelease(schema: JsonSchema, root: string, release: Release): JsonSchema {
  const { title, definitions = {}, "x-codex-version": version, ...file } = schema;
  const table = (node: JsonSchema, type: string): JsonSchema => tableOf(node, type, definitions, release);
  const change = (node: JsonSchema): JsonSchema => (node.title === undefined ? node : table(node, node.title));
  const named = Object.entries(definitions).map(([name, node]) => {
    const inner = mapSchema(node, change);
    return [name, node.title === undefined ? table(inner, name) : inner] as const;
  });
  return {
    ...table(mapSchema(file, change), root),
    ...(title !== undefined && { title }),
    ...(version !== undefined && { "x-codex-version": release.nearest }),
    ...(schema.definitions && { definitions: Object.fromEntries(named) }),
  };
}

function tableOf(node: JsonSchema, type: string, definitions: Definitions, release: Release): JsonSchema {
  const { properties: current } = node;
  if (!current) return node;
  const known = Object.entries(current).filter(([key]) => release.key(type, key)?.isKnown !== false);
  const kept = known.map(([key, property]) => [key, propertyOf(property, type, key, definitions, release)] as const);
  const passing = release.passingKeys(type).filter((key) => !Object.hasOwn(current, key));
  const properties = Object.fromEntries([
    ...kept,
    ...passing.map((key) => [key, passingKey(type, key, release)] as const),
  ]);
  const required = node.required?.filter((key) => Object.hasOwn(properties, key));
  return { ...node, properties, ...(required && { required }) };
}

function passingKey(type: string, key: string, release: Release): JsonSchema {
  const description = `Codex ${release.version} reads it; ${release.key(type, key)?.next} does no more.`;
  return { description, deprecated: true };
}

/** A property without the values that came later, and without what is said of them. */
function propertyOf(
  property: JsonSchema,
  type: string,
  key: string,
  definitions: Definitions,
  release: Release,
): JsonSchema {
  const isKept = (word: unknown): boolean =>
    typeof word !== "string" || release.value(type, key, word)?.isKnown !== false;
  const choice = choiceOf(property, definitions);
  // Other keys of the type may take all of its values.
  const own = choice && !valuesIn(choice).every(isKept) ? { ...withoutReference(property), ...choice } : property;
  return mapSchema(own, (node) => {
    const { enum: words, oneOf } = node;
    if (oneOf?.some((one) => !isKept(one.const))) return { ...node, oneOf: oneOf.filter((one) => isKept(one.const)) };
    // Where none is left, the type as a whole came later, and what refers to it is gone.
    if (!words || words.every(isKept) || !words.some(isKept)) return node;
    return alongside(node, words.map(isKept)) as JsonSchema;
  });
}

/** The type of a few words that a property refers to. */
function choiceOf({ $ref, allOf }: JsonSchema, definitions: Definitions): JsonSchema | undefined {
  const reference = $ref ?? (allOf?.length === 1 ? allOf[0]?.$ref : undefined);
  const name = reference?.slice("#/definitions/".length);
  const type = name !== undefined && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  return type && valuesIn(type).length > 0 ? type : undefined;
}

function valuesIn({ enum: words = [], oneOf = [] }: JsonSchema): readonly unknown[] {
  return [...words, ...oneOf.flatMap(({ const: word }) => (word === undefined ? [] : [word]))];
}

function withoutReference({ $ref: _, allOf: __, ...rest }: JsonSchema): JsonSchema {
  return rest;
}

/** A node whose lists with an entry for each value have only those that are kept. */
function alongside(node: unknown, kept: readonly boolean[]): unknown {
  if (Array.isArray(node)) return node.length === kept.length ? node.filter((_, index) => kept[index]) : node;
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, alongside(value, kept)]));
}
