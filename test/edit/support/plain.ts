import type { TomlPath } from "../../../src/toml/types.ts";

/** A value in a form that parsers and callers share: numbers, dates and texts told apart by a word. */
export type Plain = string | Plain[] | { [key: string]: Plain };

export function plain(value: unknown): Plain {
  if (value instanceof Date) return `date ${value.toISOString().replace(/\.000/, "")}`;
  if (typeof value === "object" && value !== null) {
    if (Array.isArray(value)) return value.map(plain);
    const table = Object.create(null) as { [key: string]: Plain };
    for (const [key, member] of Object.entries(value)) table[key] = plain(member);
    return table;
  }
  if (typeof value === "number" || typeof value === "bigint") return `number ${Object.is(value, -0) ? "-0" : value}`;
  return `${typeof value} ${String(value)}`;
}

/** All paths of a value, those of tables and lists too, but not its own. */
export function pathsOf(value: Plain, path: TomlPath = []): TomlPath[] {
  if (typeof value === "string") return [];
  const members: [string | number, Plain][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return members.flatMap(([key, member]) => [[...path, key], ...pathsOf(member, [...path, key])]);
}

export function at(value: Plain | undefined, path: TomlPath): Plain | undefined {
  const [step, ...rest] = path;
  if (step === undefined || value === undefined) return value;
  if (Array.isArray(value)) return typeof step === "number" ? at(value[step], rest) : undefined;
  return typeof value === "object" && typeof step === "string" ? at(value[step], rest) : undefined;
}

/** A value with another one at a path. */
export function put(value: Plain | undefined, [step, ...rest]: TomlPath, member: Plain): Plain {
  if (step === undefined) return member;
  if (Array.isArray(value) && typeof step === "number") {
    const list = [...value];
    list[step] = put(value[step], rest, member);
    return list;
  }
  const table = Object.assign(Object.create(null), value) as { [key: string]: Plain };
  table[step] = put(at(value, [step]), rest, member);
  return table;
}

/** A value without what is at a path. */
export function take(value: Plain, path: TomlPath): Plain {
  const parent = at(value, path.slice(0, -1));
  const step = path.at(-1) as string | number;
  if (typeof parent !== "object" || at(parent, [step]) === undefined) return value;
  if (Array.isArray(parent)) return put(value, path.slice(0, -1), parent.toSpliced(step as number, 1));
  const table = Object.assign(Object.create(null), parent) as { [key: string]: Plain };
  delete table[step];
  return put(value, path.slice(0, -1), table);
}

/** A value without the tables and lists on a path that hold nothing. */
export function withoutEmptied(value: Plain, path: TomlPath): Plain {
  const parent = path.slice(0, -1);
  const around = at(value, parent);
  if (parent.length === 0 || typeof parent.at(-1) === "number" || typeof around === "string") return value;
  return Object.keys(around ?? {}).length > 0 ? value : withoutEmptied(take(value, parent), parent);
}
