import { ConfigToml } from "../../src/models/config.ts";
import type { Field } from "../../src/models/field.ts";
import type { TableInfo } from "../../src/models/registry.ts";
import { reachableTables, tableOf, typesAt, words } from "./model-tables.ts";
import { seenKeys, seenUnknown, type SeenKey, type SeenTable, type Surface } from "./surface.ts";

/** The probe values whose fate does not depend on unknown keys or on quirks of the deserializer. */
const PROBES: Readonly<Record<string, unknown>> = {
  nan: Number.NaN,
  "1.5": 1.5,
  '"zz"': "zz",
  '""': "",
  true: true,
  "1": 1,
  "0": 0,
  "-1": -1,
  "256": 256,
  "65536": 65_536,
  "4294967296": 4_294_967_296,
  '["x"]': ["x"],
  "{}": {},
};

/** What differs between a surface and the models, one line each. */
export function surfaceDifferences(surface: Surface): Set<string> {
  const differences = new Set<string>();
  const visited = new Set<TableInfo>();
  for (const [path, seen] of Object.entries(surface)) compareTable(path, seen, differences, visited);
  for (const [table, path] of reachableTables(ConfigToml)) {
    if (!visited.has(table)) differences.add(`table ${path || "top level"}: only in the models (${table.name})`);
  }
  return differences;
}

function compareTable(path: string, seen: SeenTable, differences: Set<string>, visited: Set<TableInfo>): void {
  const place = path || "top level";
  const types = typesAt(ConfigToml, path ? path.split("/") : []);
  const tables = types.map(tableOf).filter((table) => table !== undefined);
  for (const table of tables) visited.add(table);
  if (!tables.length) return void differences.add(`table ${place}: missing in the models`);
  compareUnknown(place, seen, tables, differences);
  const known = new Map<string, Field[]>();
  for (const { fields } of tables) {
    for (const [key, field] of Object.entries(fields)) known.set(key, [...(known.get(key) ?? []), field]);
  }
  const keys = new Map(seenKeys(seen));
  for (const [key, one] of keys) {
    const fields = known.get(key);
    if (fields) compareKey(`${place}: ${key}`, fields, one, differences);
    else differences.add(`key ${place}: ${key} is missing in the models (${one.expects})`);
  }
  for (const [key, fields] of known) {
    const hidden = fields.every(({ meta }) => meta.aliasOf !== undefined);
    if (!keys.has(key) && !hidden) differences.add(`key ${place}: ${key} is only in the models`);
  }
}

function compareUnknown(place: string, seen: SeenTable, tables: readonly TableInfo[], differences: Set<string>): void {
  const unknown = seenUnknown(seen)?.unknown;
  if (unknown === undefined) return;
  for (const table of tables) {
    const ours = table.rest || table.unknownType ? "typed" : table.unknown;
    if (ours !== unknown) differences.add(`unknown keys ${place}: ${unknown}, in the models ${ours} (${table.name})`);
  }
}

function compareKey(place: string, fields: readonly Field[], seen: SeenKey, differences: Set<string>): void {
  const { accepts, variants, required, stage } = seen;
  // Files of other tools have a text of the error there.
  const strict = Array.isArray(seen.strict) ? seen.strict : undefined;
  const isRequired = fields.some((field) => field.required);
  if (required && !isRequired) differences.add(`required ${place}: not in the models`);
  const listing = fields.find(({ meta }) => meta.stage !== undefined)?.meta;
  if (stage !== undefined && stage !== listing?.stage) {
    differences.add(`stage ${place}: ${stage}, in the models ${listing?.stage ?? "none"}`);
  }
  if (seen.default !== undefined && seen.default !== (listing?.default ?? false)) {
    differences.add(`default ${place}: ${seen.default}, in the models ${String(listing?.default ?? false)}`);
  }
  if (strict)
    differences.add(`strict ${place}: of what is accepted, strict mode takes ${strict.join(" ") || "nothing"}`);
  if (variants && !(strict && accepts.includes('"zz"'))) {
    const accepted = new Set(fields.flatMap(({ type }) => words(type).accepted));
    const refused = new Set(fields.flatMap(({ type }) => words(type).refused));
    for (const value of variants) {
      if (!accepted.has(value) && !refused.has(value))
        differences.add(`value ${place} = ${value} is missing in the models`);
    }
    for (const value of accepted) {
      if (!variants.includes(value)) differences.add(`value ${place} = ${value} is only in the models`);
    }
    return;
  }
  // Nothing accepted means that every probe broke a rule beyond the type.
  if (!accepts.length) return;
  for (const [text, value] of Object.entries(PROBES)) {
    const ours = fields.some(({ type, meta }) => meta.refused === undefined && type.safeParse(value).success);
    if (ours !== accepts.includes(text)) {
      differences.add(`type ${place} = ${text}: ${ours ? "only the models accept" : "only Codex accepts"}`);
    }
  }
}
