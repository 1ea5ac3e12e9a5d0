import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { type TableShape, wholeShape } from "../../src/knowledge/shape.ts";
import { type SeenKey, seenKeys, seenUnknown, type Surface } from "../support/surface.ts";

/** What a surface adds to a schema. */
interface Added {
  readonly schema: JsonSchema;
  /** The keys that the schema lacks, or values of theirs: `*` stands for a name that the user chooses, `[]` for an element. */
  readonly paths: readonly string[];
}

/** The shape of the models, with the keys, values and orders of a surface that they lack. */
export function surfaceShape(schema: JsonSchema, surface: Surface): TableShape {
  return wholeShape(withSurface(schema, surface).schema, "ConfigToml");
}

/** The paths of the keys that the models lack, or values of theirs. */
export function addedPaths(schema: JsonSchema, surface: Surface): Set<string> {
  return new Set(withSurface(schema, surface).paths);
}

function withSurface(original: JsonSchema, surface: Surface): Added {
  const schema = structuredClone(original);
  const definitions = schema.definitions ?? {};
  const paths: string[] = [];
  const inDepth = Object.entries(surface).sort(([one], [other]) => stepsOf(one).length - stepsOf(other).length);
  for (const [path, table] of inDepth) {
    const tables = schemasAt(schema, stepsOf(path), definitions).filter(({ type }) => type === "object");
    const orders = Object.values(seenUnknown(table)?.orders ?? {});
    const place = (key: string): string => [...stepsOf(path), key].map((step) => (step === "x" ? "*" : step)).join(".");
    for (const one of tables) {
      for (const [key, seen] of seenKeys(table)) if (addValues(one, key, seen, definitions)) paths.push(place(key));
      setOrder(one, orders);
    }
    const isKnown = (key: string): boolean => tables.some(({ properties = {} }) => Object.hasOwn(properties, key));
    for (const [key, seen] of seenKeys(table)) {
      const [first] = tables;
      if (isKnown(key) || !first) continue;
      first.properties = { ...first.properties, [key]: schemaOf(surface, path, key, seen) };
      if (seen.required) first.required = [...(first.required ?? []), key];
      paths.push(place(key));
    }
  }
  return { schema, paths };
}

function stepsOf(path: string): string[] {
  return path === "" ? [] : path.split("/");
}

/** The schemas at a path, without references and unions around them. */
function schemasAt(
  schema: JsonSchema,
  [step, ...rest]: readonly string[],
  definitions: Readonly<Record<string, JsonSchema>>,
): JsonSchema[] {
  const here = alternatives(schema, definitions);
  if (step === undefined) return here;
  return here.flatMap(({ properties, additionalProperties, items }) => {
    const named = properties && Object.hasOwn(properties, step) ? properties[step] : undefined;
    const child = step === "[]" ? items : (named ?? additionalProperties);
    return typeof child === "object" ? schemasAt(child, rest, definitions) : [];
  });
}

function alternatives(schema: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): JsonSchema[] {
  const ref = schema.$ref ?? (schema.allOf?.length === 1 ? schema.allOf[0]?.$ref : undefined);
  if (ref !== undefined) {
    const target = definitions[ref.slice("#/definitions/".length)];
    return target ? alternatives(target, definitions) : [];
  }
  return schema.anyOf ? schema.anyOf.flatMap((one) => alternatives(one, definitions)) : [schema];
}

/** Adds the values of an enumeration that the models lack; whether there are any. */
function addValues(
  { properties }: JsonSchema,
  key: string,
  { variants }: SeenKey,
  definitions: Readonly<Record<string, JsonSchema>>,
): boolean {
  const property = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (!variants || !property) return false;
  const [choices, ...others] = alternatives(property, definitions).filter(({ oneOf }) => oneOf);
  if (!choices?.oneOf || others.length > 0) return false;
  const known = [...choices.oneOf.map((choice) => choice.const), ...Object.keys(choices["x-refused"] ?? {})];
  const added = variants.filter((value) => !known.includes(value));
  choices.oneOf.push(...added.map((value) => ({ const: value })));
  return added.length > 0;
}

function setOrder(table: JsonSchema, orders: readonly (readonly string[])[]): void {
  const positional = table["x-positional"];
  if (!positional) return;
  const { order: known = Object.keys(table.properties ?? {}), min } = positional;
  // Of several structs at a place, the one with the most fields in common.
  const common = (order: readonly string[]): number => order.filter((key) => known.includes(key)).length;
  const [order] = [...orders].sort((one, other) => common(other) - common(one));
  if (!order || common(order) === 0) return;
  const isWhole = min >= known.length;
  table["x-positional"] = { order, min: isWhole ? order.length : min };
}

/** The type of a key, as far as the probe saw it. */
function schemaOf(surface: Surface, path: string, key: string, seen: SeenKey): JsonSchema {
  const at = [path, key].filter((step) => step !== "").join("/");
  const object = (): JsonSchema => ({ type: "object", properties: {}, additionalProperties: false });
  if (surface[at]) return object();
  if (surface[`${at}/x`]) return { type: "object", additionalProperties: object() };
  if (surface[`${at}/[]`]) return { type: "array", items: object() };
  const { variants, accepts } = seen;
  if (variants) return { oneOf: variants.map((value) => ({ const: value })) };
  const options = TYPES.filter(([, values]) => values.some((value) => accepts.includes(value))).map(([type]) => type);
  const isNumber = accepts.includes("1.5");
  const kept = options.filter(({ type }) => type !== (isNumber ? "integer" : "number"));
  if (kept.length === 0) return {};
  return kept.length === 1 ? (kept[0] as JsonSchema) : { anyOf: kept };
}

const TYPES: readonly (readonly [type: JsonSchema, values: readonly string[]])[] = [
  [{ type: "boolean" }, ["true", "false"]],
  [{ type: "string" }, ['"zz"', '""']],
  [{ type: "number" }, ["1.5"]],
  [{ type: "integer" }, ["1", "0", "256", "65536", "4294967296"]],
  [{ type: "array", items: { type: "string" } }, ['["x"]', "[]"]],
  [{ type: "array", items: { type: "integer" } }, ["[1]"]],
  [{ type: "object", additionalProperties: { type: "string" } }, ['{ zz = "x" }', "{}"]],
  [{ type: "object", additionalProperties: { type: "integer" } }, ["{ zz = 1 }"]],
];
