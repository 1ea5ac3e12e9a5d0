import type { SeenKey } from "../support/surface.ts";
import { CONTEXTS } from "./contexts.ts";
import { toPair, valueOf } from "./find-context.ts";
import { expectedType } from "./message.ts";
import type { Pair, TableText } from "./table-text.ts";
import { NONSENSE } from "./values.ts";

/** A table that a new key holds. */
export interface TableBelow {
  readonly path: string;
  /** Codex's name of the struct, where an error tells it. */
  readonly name?: string;
  /** What must stand in it, where the deserializer does not say so. */
  readonly own?: readonly Pair[];
}

const FIELD_VALUES = ["true", "1", '"zz"', "[]", "{}", '["x"]'];

/**
 * The table that a new key holds, if it holds one: in itself, as the entries of a map, or as the elements of an array.
 *
 * @param nearby Names that stand near the table's fields in the binary, for a key whose errors tell nothing.
 */
export async function tableBelow(
  table: TableText,
  key: string,
  seen: SeenKey,
  nearby: readonly string[],
): Promise<TableBelow | undefined> {
  const path = [table.path, key].filter((step) => step !== "").join("/");
  const spoken = await byType(table, key, seen.expects, (value) => value, path, 0);
  if (spoken) return spoken;
  // What takes plain values inside has no table below.
  const isPlain = ['["x"]', "[1]", '{ zz = "x" }', "{ zz = 1 }"].some((value) => seen.accepts.includes(value));
  if (seen.expects !== "" || isPlain || !(seen.accepts.includes("{}") || seen.accepts.includes("[]"))) return undefined;
  return (await bySibling(table, key, path)) ?? (await byField(table, key, path, nearby));
}

/** Follows the types that Codex names: a struct, or a map or an array of what is followed in turn. */
async function byType(
  table: TableText,
  key: string,
  expects: string,
  wrap: (value: string) => string,
  path: string,
  depth: number,
): Promise<TableBelow | undefined> {
  const [, name] = /^struct (\w+)/.exec(expects) ?? [];
  if (name !== undefined) return { path, name };
  if (/^(?:internally|adjacently) tagged /.test(expects)) return { path };
  if (depth > 3 || (expects !== "a map" && expects !== "a sequence")) return undefined;
  const isMap = expects === "a map";
  const inner = (value: string): string => wrap(isMap ? `{ ${NONSENSE} = ${value} }` : `[${value}]`);
  const { ok, detail = "" } = await table.ask([[key, inner("1.5")]], "lenient");
  if (ok === true) return undefined;
  return byType(table, key, expectedType(detail) ?? "", inner, `${path}/${isMap ? "x" : "[]"}`, depth + 1);
}

const FORMS: readonly (readonly [steps: string, form: (value: string) => string])[] = [
  ["", (value) => value],
  ["/x", (value) => `{ ${NONSENSE} = ${value} }`],
  ["/[]", (value) => `[${value}]`],
];

/** A key beside those whose tables are known often holds one of the same kind. */
async function bySibling(table: TableText, key: string, path: string): Promise<TableBelow | undefined> {
  const siblings = CONTEXTS.filter((one) => one.table.startsWith(`${table.path}/`) && !one.below);
  for (const [steps, form] of FORMS) {
    const fitting = siblings.filter((one) => one.table.slice(table.path.length).replace(/^\/[^/]+/, "") === steps);
    for (const { table: sibling, lines } of fitting) {
      const { ok } = await table.ask([[key, form(valueOf(sibling) as string)]], "lenient");
      if (ok === true) return { path: path + steps, own: lines.map(toPair) };
    }
  }
  return undefined;
}

/** Entries without any key, or else the first name that is taken for a field, in a struct or in such entries. */
async function byField(
  table: TableText,
  key: string,
  path: string,
  nearby: readonly string[],
): Promise<TableBelow | undefined> {
  const accepts = async (value: string): Promise<boolean> => (await table.ask([[key, value]], "lenient")).ok === true;
  for (const [steps, form] of FORMS) {
    if (steps !== "" && (await accepts(form("{}")))) return { path: path + steps, own: [] };
  }
  for (const [steps, form] of FORMS) {
    // What minds no name tells nothing.
    if (await accepts(form(`{ ${NONSENSE} = true }`))) continue;
    for (const name of nearby) {
      const taken = await Promise.all(FIELD_VALUES.map((value) => accepts(form(`{ ${name} = ${value} }`))));
      const value = FIELD_VALUES.find((_, index) => taken[index]);
      if (value === undefined) continue;
      return { path: path + steps, own: (await accepts(form("{}"))) ? [] : [[name, value]] };
    }
  }
  return undefined;
}
