import type { JsonSchema } from "../../src/schema/json-schema.ts";

/** One step towards a table: a key of the table before, or `ITEM` for an element of an array. */
export const ITEM = Symbol("item");
type Step = string | typeof ITEM;

/** A place in a configuration where a table stands, with the keys that belong there. */
export interface TablePlace {
  readonly path: readonly Step[];
  /** Keys to propose. */
  readonly keys: readonly string[];
  /** Keys that Codex knows but that are not to be used any more. */
  readonly retired: readonly string[];
}

/** The name that stands for all that users choose themselves. */
export const CHOSEN = "x";

/** Every table of the schema that has keys, by the order of the schema. */
export function tablePlaces(root: JsonSchema): TablePlace[] {
  const found = new Map<string, { path: readonly Step[]; keys: Set<string>; retired: Set<string> }>();
  visit(root, [], []);
  return [...found.values()].map(({ path, keys, retired }) => ({ path, keys: [...keys], retired: [...retired] }));

  function visit(schema: JsonSchema, path: readonly Step[], around: readonly string[]): void {
    const name = schema.$ref?.replace("#/definitions/", "");
    const definition = name === undefined ? undefined : root.definitions?.[name];
    if (name !== undefined && definition && !around.includes(name)) visit(definition, path, [...around, name]);
    if (schema.properties) note(schema.properties, path);
    // Conditions of a table describe no place of their own.
    const parts = schema.properties ? [] : [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
    for (const part of parts) visit(part, path, around);
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      if (!property.deprecated) visit(property, [...path, key], around);
    }
    if (typeof schema.additionalProperties === "object") visit(schema.additionalProperties, [...path, CHOSEN], around);
    if (schema.items) visit(schema.items, [...path, ITEM], around);
  }

  function note(properties: Readonly<Record<string, JsonSchema>>, path: readonly Step[]): void {
    const id = path.map(String).join("\0");
    const place = found.get(id) ?? { path, keys: new Set(), retired: new Set() };
    found.set(id, place);
    for (const [key, { deprecated }] of Object.entries(properties)) (deprecated ? place.retired : place.keys).add(key);
  }
}

/** The table under a `[header]` of its own, with `inside` in it. */
export function underHeader({ path }: TablePlace, inside: string): string {
  if (path.length === 0) return `${inside}\n`;
  const lines: string[] = [];
  path.forEach((step, index) => {
    if (step === ITEM && path[index - 1] !== ITEM) lines.push(`[[${dotted(path.slice(0, index))}]]`);
  });
  if (path.at(-1) !== ITEM) lines.push(`[${dotted(path)}]`);
  return `${lines.join("\n")}\n${inside}\n`;
}

/** The table as an inline one, with `inside` in it. */
export function inlined({ path }: TablePlace, inside: string): string {
  const [first, ...rest] = path;
  if (typeof first !== "string") return `${inside}\n`;
  const value = rest.reduceRight<string>(
    (inner, step) => (step === ITEM ? `[${inner}]` : `{ ${quoted(step)} = ${inner} }`),
    `{ ${inside} }`,
  );
  return `${quoted(first)} = ${value}\n`;
}

/** The table in JSON, with `inside` in it. */
export function inJson({ path }: TablePlace, inside: string): string {
  return path.reduceRight<string>(
    (inner, step) => (step === ITEM ? `[${inner}]` : `{ ${JSON.stringify(step)}: ${inner} }`),
    `{ ${inside} }`,
  );
}

function dotted(path: readonly Step[]): string {
  return path.flatMap((step) => (step === ITEM ? [] : [quoted(step)])).join(".");
}

function quoted(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}
