import { ConfigToml } from "../../src/models/config.ts";
import type { Field } from "../../src/models/field.ts";
import { enumInfo, namedModels } from "../../src/models/registry.ts";
import { tableOf, typesAt } from "../support/model-tables.ts";
import { type SeenKey, seenKeys, type SeenTable, type Surface } from "../support/surface.ts";
import { PROBE_VALUES } from "./values.ts";

/** The type of a new key, as the models would write it. */
export interface StubType {
  readonly text: string;
  /** A declaration that must come before the table. */
  readonly before?: string;
}

const SCALARS: Readonly<Record<string, string>> = {
  "a boolean": "bool()",
  "a string": "str()",
  "path string": "path()",
  u8: "u8()",
  u16: "u16()",
  u32: "u32()",
  u64: "u64()",
  usize: "usize()",
  i32: "i32()",
  i64: "i64()",
  f32: "f64()",
  f64: "f64()",
  "a nonzero u64": "nonZeroU64()",
  "a nonzero usize": "nonZeroUsize()",
  "a nonzero u32": 'intBetween("uint32", 1, 4_294_967_295)',
};

/** The type of a key: a model that there is, a scalar in Codex's own words or by what is accepted, or what is left to say. */
export function stubType(surface: Surface, path: string, key: string, seen: SeenKey): StubType {
  const at = [path, key].filter(Boolean).join("/");
  if (seen.strict)
    return {
      text: todo(
        seen,
        `strict mode takes ${[...seen.strict, ...(seen.variants ?? []).map((word) => JSON.stringify(word))].join(" ") || "none of the values tried"}`,
      ),
    };
  if (seen.variants) return enumerationStub(surface, path, key, seen.variants);
  for (const [steps, form] of FORMS) {
    if (surface[at + steps]) return { text: form(tableName(surface, at + steps)) };
  }
  const like = namedLike(surface, seen);
  const scalar = SCALARS[seen.expects];
  return { text: like ?? (scalar && narrowed(scalar, seen)) ?? byAccepted(seen) ?? todo(seen) };
}

const FORMS: readonly (readonly [steps: string, form: (name: string) => string])[] = [
  ["", (name) => name],
  ["/x", (name) => `map(${name})`],
  ["/[]", (name) => `list(${name})`],
];

function todo({ expects, accepts, strict }: SeenKey, more?: string): string {
  const all = strict !== undefined && accepts.length === PROBE_VALUES.length;
  const said = [
    `Codex expects ${expects || "something"}`,
    `accepts ${all ? "anything" : accepts.join(" ") || "nothing tried"}`,
  ];
  return `TODO(${JSON.stringify(`the type: ${[...said, ...(more === undefined ? [] : [more])].join(", ")}`)})`;
}

/** Codex's name of a table: from the error about its key, or that of a model with the same keys. */
export function tableName(surface: Surface, path: string): string {
  const steps = path.split("/");
  const key = steps.pop() as string;
  const expects = surface[steps.join("/")]?.[key]?.expects ?? "";
  const name = /^struct (\w+)$/.exec(expects)?.[1] ?? sameTable(surface, path);
  return (
    name ??
    pascal(
      path
        .split("/")
        .filter((step) => !/^(?:x|\[\])$/.test(step))
        .slice(-2)
        .join("_"),
    )
  );
}

/** The model of another table with the very same keys. */
export function sameTable(surface: Surface, path: string): string | undefined {
  const keys = keysOf(surface[path] ?? {});
  if (keys === "") return undefined;
  for (const [other, table] of Object.entries(surface)) {
    if (other === path || keysOf(table) !== keys) continue;
    const [model] = typesAt(ConfigToml, other === "" ? [] : other.split("/")).flatMap((type) => tableOf(type) ?? []);
    if (model) return model.name;
  }
  return undefined;
}

function keysOf(table: SeenTable): string {
  return seenKeys(table)
    .map(([key]) => key)
    .join(",");
}

/** An enumeration that the models have with these values, or a new one. */
function enumerationStub(surface: Surface, path: string, key: string, variants: readonly string[]): StubType {
  for (const model of namedModels().values()) {
    const info = enumInfo(model._def as object);
    if (!info) continue;
    const all = [info.values, info.aliases ?? {}, info.refused ?? {}].flatMap((group) => Object.keys(group));
    if (all.length === variants.length && variants.every((value) => all.includes(value))) return { text: info.name };
  }
  const owner = path === "" ? "" : tableName(surface, path).replace(/(?:Config)?(?:Toml)?$/, "");
  const name = `${owner}${pascal(key)}`;
  const values = variants.map((value) => `  ${property(value)}: TODO(${JSON.stringify(`what ${value} means`)}),\n`);
  return { text: name, before: `export const ${name} = enumeration("${name}", {\n${values.join("")}});\n` };
}

/** A named type of the models whose keys answer as this one does, where the answers are not those of a plain scalar. */
function namedLike(surface: Surface, { accepts, expects }: SeenKey): string | undefined {
  if (expects === "" || SCALARS[expects] !== undefined || /^a (?:map|sequence)$/.test(expects)) return undefined;
  const names = new Map([...namedModels()].map(([name, model]) => [model._def as object, name]));
  const counts = new Map<string, number>();
  for (const [path, table] of Object.entries(surface)) {
    for (const type of typesAt(ConfigToml, path === "" ? [] : path.split("/"))) {
      const fields = (tableOf(type)?.fields ?? {}) as Readonly<Record<string, Field>>;
      for (const [key, seen] of seenKeys(table)) {
        const model = fields[key]?.type._def as object | undefined;
        const name = model && names.get(model);
        if (name === undefined || seen.expects !== expects || seen.accepts.join() !== accepts.join()) continue;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** A scalar of which Codex takes fewer values than its type allows: durations that are not negative, texts that are not empty. */
function narrowed(scalar: string, { accepts }: SeenKey): string {
  const has = (value: string): boolean => accepts.includes(value);
  if (scalar === "str()" && has('"zz"') && !has('""')) return "nonEmptyStr()";
  if (scalar === "f64()" && has("1") && !has("-1")) return has("0") ? "f64Between(0, Number.MAX_VALUE)" : "f64Above(0)";
  if (scalar === "u64()" && has("1") && !has("0")) return "nonZeroU64()";
  return scalar === "usize()" && has("1") && !has("0") ? "nonZeroUsize()" : scalar;
}

/** A scalar told from the values that are accepted, where no error names it. */
function byAccepted({ accepts }: SeenKey): string | undefined {
  const has = (value: string): boolean => accepts.includes(value);
  const only = (...values: readonly string[]): boolean =>
    accepts.length > 0 && accepts.every((value) => values.includes(value));
  if (only("true", "false")) return "bool()";
  if (only('"zz"', '""', "1979-05-27")) return has('""') ? "str()" : "nonEmptyStr()";
  const numbers = PROBE_VALUES.filter((value) => /^(?:-?[\d.]+|nan)$/.test(value));
  if (only(...numbers)) return has("1.5") ? narrowed("f64()", { accepts, expects: "" }) : integer(has);
  if (only("[]", '["x"]') && has('["x"]')) return "list(str())";
  if (only("[]", "[1]") && has("[1]")) return "list(i64())";
  if (only("{}", '{ zz = "x" }') && has('{ zz = "x" }')) return "map(str())";
  if (only("{}", "{ zz = 1 }") && has("{ zz = 1 }")) return "map(i64())";
  return accepts.length === PROBE_VALUES.length ? "anything()" : undefined;
}

function integer(has: (value: string) => boolean): string | undefined {
  if (!has("1")) return undefined;
  if (has("-1")) return has("4294967296") ? "i64()" : "i32()";
  if (!has("256")) return has("0") ? "u8()" : undefined;
  if (!has("65536")) return has("0") ? "u16()" : undefined;
  if (!has("4294967296")) return has("0") ? "u32()" : undefined;
  return has("0") ? "u64()" : "nonZeroU64()";
}

export function pascal(text: string): string {
  return text.replaceAll(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export function property(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
