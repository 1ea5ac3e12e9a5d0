import { enumInfo, tableInfo } from "../../src/models/registry.ts";
import { extraKeywords } from "../../src/models/types.ts";
import { z } from "../../src/models/z.ts";
import type { ModelNames } from "./zod-types.ts";

/** The code that makes a model with version 4 of Zod's API. Other named models are referred to. */
export function zodFourCode(name: string, model: z.ZodTypeAny, names: ModelNames): string {
  const def = model._def as object;
  const table = tableInfo(def);
  const { description = enumInfo(def)?.doc } = (extraKeywords(def) ?? {}) as { description?: string };
  const doc = table?.doc ?? description;
  const meta = JSON.stringify({ id: name, ...(doc !== undefined && { description: doc }) });
  if (!table) return `${structure(model, names)}.meta(${meta})`;
  const keys = Object.entries(table.fields).map(
    ([
      key,
      {
        type,
        required,
        meta: { doc: text, ...marks },
      },
    ]) => {
      const code = `${reference(type, names)}${required ? "" : ".optional()"}`;
      const said = {
        description: text,
        ...("default" in marks && { default: marks.default }),
        ...((marks.deprecated ?? marks.removed ?? marks.refused ?? marks.aliasOf) && { deprecated: true }),
      };
      return `${JSON.stringify(key)}: ${code}.meta(${JSON.stringify(said)}),`;
    },
  );
  const shape = keys.length === 0 ? "{}" : `{\n${keys.join("\n")}\n}`;
  if (table.rest) return `z.object(${shape}).catchall(${reference(table.rest, names)}).meta(${meta})`;
  return `z.${table.unknown === "inert" ? "looseObject" : "strictObject"}(${shape}).meta(${meta})`;
}

function reference(type: z.ZodTypeAny, names: ModelNames): string {
  return names.get(type._def as object) ?? structure(type, names);
}

function structure(type: z.ZodTypeAny, names: ModelNames): string {
  const inner = (part: unknown): string => reference(part as z.ZodTypeAny, names);
  if (type instanceof z.ZodString) return `z.string()${type._def.checks.map(textCheck).join("")}`;
  if (type instanceof z.ZodNumber) return `z.number()${type._def.checks.map(numberCheck).join("")}`;
  if (type instanceof z.ZodBoolean) return "z.boolean()";
  if (type instanceof z.ZodUnknown) return "z.unknown()";
  if (type instanceof z.ZodEnum) return `z.enum(${JSON.stringify(type.options)})`;
  if (type instanceof z.ZodRecord) return `z.record(${inner(type.keySchema)}, ${inner(type.valueSchema)})`;
  if (type instanceof z.ZodUnion) return `z.union([${(type.options as unknown[]).map(inner).join(", ")}])`;
  if (type instanceof z.ZodArray) {
    const least = type._def.minLength?.value;
    return `z.array(${inner(type.element)})${least === undefined ? "" : `.min(${least})`}`;
  }
  throw new Error(`no code is known for ${type.constructor.name}`);
}

function textCheck(check: z.ZodStringCheck): string {
  if (check.kind === "min" || check.kind === "max") return `.${check.kind}(${check.value})`;
  if (check.kind === "regex") return `.regex(${String(check.regex)})`;
  throw new Error(`no code is known for the check ${check.kind} of a text`);
}

function numberCheck(check: z.ZodNumberCheck): string {
  // Version 4 holds `int` to what a double can tell apart, which is all that a parsed file has.
  if (check.kind === "int") return ".int()";
  if (check.kind === "min") return `.${check.inclusive ? "gte" : "gt"}(${check.value})`;
  if (check.kind === "max") return `.${check.inclusive ? "lte" : "lt"}(${check.value})`;
  throw new Error(`no code is known for the check ${check.kind} of a number`);
}
