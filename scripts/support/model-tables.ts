import { enumInfo, tableInfo, type TableInfo } from "../../src/models/registry.ts";
import { z } from "../../src/models/z.ts";

/** The alternatives of a type, without the wrappers around them: one for most types, several for a union. */
export function alternatives(type: z.ZodTypeAny): z.ZodTypeAny[] {
  if (type instanceof z.ZodOptional) return alternatives((type as z.ZodOptional<z.ZodTypeAny>).unwrap());
  if (type instanceof z.ZodUnion) return (type.options as z.ZodTypeAny[]).flatMap(alternatives);
  return [type];
}

/** The table behind a type, if it is one. */
export function tableOf(type: z.ZodTypeAny): TableInfo | undefined {
  return tableInfo(type._def as object);
}

/**
 * The types at a path below a type. A step is a key, or `[]` for the elements of an array; in a table whose keys the user
 * chooses, any step stands for such a key.
 */
export function typesAt(type: z.ZodTypeAny, path: readonly string[]): z.ZodTypeAny[] {
  const [step, ...rest] = path;
  const here = alternatives(type);
  if (step === undefined) return here;
  return here.flatMap((one) => {
    const next = child(one, step);
    return next ? typesAt(next, rest) : [];
  });
}

function child(type: z.ZodTypeAny, step: string): z.ZodTypeAny | undefined {
  if (type instanceof z.ZodArray) return step === "[]" ? (type.element as z.ZodTypeAny) : undefined;
  if (type instanceof z.ZodRecord) return type.valueSchema as z.ZodTypeAny;
  const table = tableOf(type);
  return table?.fields[step]?.type ?? table?.rest;
}

/**
 * The words that a type accepts: values and older spellings of an enumeration, keys of one-key tables. `refused` are those
 * that Codex knows only to refuse them.
 */
export function words(type: z.ZodTypeAny): { accepted: string[]; refused: string[] } {
  const accepted: string[] = [];
  const refused: string[] = [];
  for (const one of alternatives(type)) {
    const info = enumInfo(one._def as object);
    const keys = Object.keys(tableOf(one)?.fields ?? {});
    if (info) {
      accepted.push(...Object.keys(info.values), ...Object.keys(info.aliases ?? {}));
      refused.push(...Object.keys(info.refused ?? {}));
    } else if (keys.length === 1) accepted.push(...keys);
  }
  return { accepted, refused };
}

/** Every table that a type reaches, each with one path to it. */
export function reachableTables(type: z.ZodTypeAny): Map<TableInfo, string> {
  const found = new Map<TableInfo, string>();
  const visit = (current: z.ZodTypeAny, path: readonly string[]): void => {
    for (const one of alternatives(current)) {
      if (one instanceof z.ZodArray) visit(one.element as z.ZodTypeAny, [...path, "[]"]);
      if (one instanceof z.ZodRecord) visit(one.valueSchema as z.ZodTypeAny, [...path, "x"]);
      const table = tableOf(one);
      if (!table || found.has(table)) continue;
      found.set(table, path.join("/"));
      for (const [key, field] of Object.entries(table.fields)) visit(field.type, [...path, key]);
      if (table.rest) visit(table.rest, [...path, "x"]);
    }
  };
  visit(type, []);
  return found;
}
