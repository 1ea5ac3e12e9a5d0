import { tableInfo } from "../../src/models/registry.ts";
import { z } from "../../src/models/z.ts";
import { docComment } from "./doc-comment.ts";

/** Which API of Zod is spoken of: that of version 3, in which the models are written, or that of version 4. */
export type ZodVersion = 3 | 4;

/** The names of models, by their definition objects. */
export type ModelNames = ReadonlyMap<object, string>;

/** The TypeScript type of a model: that of Zod for its kind, with all that is in it. The models of `names` are referred to. */
export function zodType(model: z.ZodTypeAny, names: ModelNames, version: ZodVersion): string {
  const table = tableInfo(model._def as object);
  if (!table) return structure(model, names, version);
  const keys = Object.entries(table.fields).map(([key, { type, required, meta }]) => {
    const text = reference(type, names, version);
    return `${docComment([meta.doc])}\n${JSON.stringify(key)}: ${required ? text : `z.ZodOptional<${text}>`};`;
  });
  const shape = keys.length === 0 ? "{}" : `{\n${keys.join("\n")}\n}`;
  const rest = table.rest && reference(table.rest, names, version);
  const isOpen = table.unknown === "inert";
  if (version === 4) {
    const others = rest === undefined ? (isOpen ? "z.core.$loose" : "z.core.$strict") : `z.core.$catchall<${rest}>`;
    return `z.ZodObject<${shape}, ${others}>`;
  }
  const others = rest === undefined ? `${isOpen ? '"passthrough"' : '"strict"'}, z.ZodTypeAny` : `"strip", ${rest}`;
  return `z.ZodObject<${shape}, ${others}, ${table.name}, ${table.name}>`;
}

function reference(type: z.ZodTypeAny, names: ModelNames, version: ZodVersion): string {
  const name = names.get(type._def as object);
  return name === undefined ? zodType(type, names, version) : `typeof ${name}`;
}

function structure(type: z.ZodTypeAny, names: ModelNames, version: ZodVersion): string {
  const inner = (part: unknown): string => reference(part as z.ZodTypeAny, names, version);
  if (type instanceof z.ZodString) return "z.ZodString";
  if (type instanceof z.ZodNumber) return "z.ZodNumber";
  if (type instanceof z.ZodBoolean) return "z.ZodBoolean";
  if (type instanceof z.ZodUnknown) return "z.ZodUnknown";
  if (type instanceof z.ZodArray) return `z.ZodArray<${inner(type.element)}>`;
  if (type instanceof z.ZodRecord) return `z.ZodRecord<z.ZodString, ${inner(type.valueSchema)}>`;
  if (type instanceof z.ZodEnum) {
    const values = (type.options as readonly string[]).map((value) => JSON.stringify(value));
    if (version === 3) return `z.ZodEnum<[${values.join(", ")}]>`;
    return `z.ZodEnum<{ ${values.map((value) => `${value}: ${value}`).join("; ")} }>`;
  }
  if (type instanceof z.ZodUnion) {
    const options = (type.options as unknown[]).map(inner).join(", ");
    return `z.ZodUnion<${version === 3 ? "" : "readonly "}[${options}]>`;
  }
  throw new Error(`no type of Zod is known for ${type.constructor.name}`);
}
