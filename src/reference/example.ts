import { sampleName, sampleValue } from "../init/sample-value.ts";
import { type SchemaShape, choicesOf, isTable, itemTables } from "../init/schema-shape.ts";
import { tomlKey, tomlValue } from "../init/toml-value.ts";
import type { FileKind } from "../kinds/file-kind.ts";
import { kinds } from "../kinds/index.ts";
import { lint } from "../lint.ts";
import type { JsonSchema } from "../schema/json-schema.ts";
import { parseToml } from "../toml/parse.ts";
import { toValue } from "../toml/value.ts";
import { ANY_NAME, type SchemaKey, keysBelow, rootKey, tablesOf } from "./schema-key.ts";

/** Keys that a table needs though the schema asks for none of them by itself: there is another way, or only some need it. */
const COMPANIONS: Readonly<Record<string, string>> = {
  "mcp_servers.*": "command",
  "model_providers.*": "name",
  "features.network_proxy.credentials.*": "env",
};

/** What has to stand at the top for a table to have an effect. */
const SELECTIONS: Readonly<Record<string, string>> = { permissions: 'default_permissions = "example"' };

/**
 * A configuration that sets a key, with what its tables cannot do without; undefined when Codex would not take it, so
 * that nothing is shown that does not work as it stands.
 */
export function exampleOf(key: SchemaKey, root: JsonSchema, kind: FileKind): string | undefined {
  const toml = textFor(key, root);
  if (toml === undefined) return undefined;
  const text = kinds[kind].syntax === "json" ? JSON.stringify(toValue(parseToml(toml).root), null, 2) : toml;
  const isRefused = lint(text, { kind }).some(({ effect }) => effect !== "inert" && effect !== "risk");
  return isRefused ? undefined : text;
}

function textFor(key: SchemaKey, root: JsonSchema): string | undefined {
  const inside = exemplar(key, root);
  if (inside) return textFor(inside, root);
  const isValue = key.shapes.some((shape) => !isBlock(shape, root));
  const last = isValue ? key.parent : key;
  if (!last) return undefined;
  const tables: SchemaKey[] = [];
  for (let at: SchemaKey | undefined = last; at?.parent; at = at.parent) tables.unshift(at);
  const blocks = tables.map((table, index) => {
    const below = keysBelow(table, root);
    const shown = isValue && table === last ? key : undefined;
    const next = tables[index + 1] ?? (isValue ? key : undefined);
    const names = new Set([...requiredBeside(next, table, root), ...(shown ? [nameOf(shown)] : [])]);
    const first = below.find(({ schema, path }) => schema.deprecated !== true && path.at(-1) !== ANY_NAME);
    // A table without anything in it shows nothing.
    if (table === last && names.size === 0 && first) names.add(nameOf(first));
    const lines = [...names].flatMap((name) => {
      const one = shown && nameOf(shown) === name ? shown : below.find((candidate) => nameOf(candidate) === name);
      return one ? (pair(one, root) ?? []) : [];
    });
    // Only lists and what holds something need a header of their own.
    return lines.length > 0 || isList(table, root) || table === last ? [header(table, root), ...lines].join("\n") : "";
  });
  const [top = ""] = (tables[0] ?? key).path;
  const beside = keysBelow(rootKey(root), root).filter(({ required, path: [name] }) => required && name !== top);
  const first = [
    SELECTIONS[top],
    beside.map((one) => pair(one, root)).join("\n"),
    tables.length === 0 ? pair(key, root) : undefined,
  ];
  return [...first, ...blocks].filter((block) => block !== undefined && block !== "").join("\n\n");
}

/** What is shown for a table that holds only tables. */
function exemplar(key: SchemaKey, root: JsonSchema): SchemaKey | undefined {
  if (!key.shapes.every((shape) => isBlock(shape, root))) return undefined;
  const below = keysBelow(key, root).filter(({ schema }) => schema.deprecated !== true);
  const named = below.find(
    ({ shapes, path }) => path.at(-1) === "hooks" && shapes.some((shape) => isBlock(shape, root)),
  );
  if (named && key.path[0] === "hooks") return named;
  return below.every(({ shapes }) => shapes.every((shape) => isBlock(shape, root)))
    ? (below.find(({ path }) => path.at(-1) === ANY_NAME) ?? below[0])
    : undefined;
}

/** The keys without which Codex refuses a table that has the given one. */
function requiredBeside(next: SchemaKey | undefined, table: SchemaKey, root: JsonSchema): readonly string[] {
  const only = next?.schema["x-only"];
  const tables = tablesOf(table, root);
  const name = next && nameOf(next);
  const own = tables.find(({ schema }) => name === undefined || schema.properties?.[name] !== undefined) ?? tables[0];
  const companion = only ?? COMPANIONS[table.path.join(".")];
  const isTransport = companion === "command" && name === "url";
  return [...(own?.schema.required ?? []), ...(companion !== undefined && !isTransport ? [companion] : [])];
}

/** Whether something is written as a table with a header. */
function isBlock(shape: SchemaShape, root: JsonSchema): boolean {
  if (itemTables(shape, root).length > 0) return true;
  if (!isTable(shape)) return false;
  const { properties = {}, additionalProperties: values } = shape.schema;
  return Object.keys(properties).length > 0 || (typeof values === "object" && values.$ref !== undefined);
}

function isList({ shapes }: SchemaKey, root: JsonSchema): boolean {
  return shapes.some((shape) => itemTables(shape, root).length > 0);
}

function pair(key: SchemaKey, root: JsonSchema): string | undefined {
  const value = valueOf(key, root);
  return value === undefined ? undefined : `${tomlKey(nameOf(key))} = ${tomlValue(value)}`;
}

/** A value that shows what the key is for: rather not its default, which changes nothing. */
function valueOf(key: SchemaKey, root: JsonSchema): unknown {
  const { schema } = key;
  const shapes = key.shapes.filter((shape) => !isBlock(shape, root));
  const [example] = schema.examples ?? [];
  if (example !== undefined) return example;
  const [shape] = shapes;
  if (!shape) return undefined;
  const other = choicesOf(shape).find((choice) => choice !== schema.default);
  if (other !== undefined) return other;
  if (shape.schema.type === "boolean") return schema.default !== true;
  if (!Array.isArray(schema.default) || schema.default.length > 0) {
    return sampleValue(nameOf(key), schema, shapes, root);
  }
  const { default: _, ...rest } = schema;
  const bare = shapes.map(({ schema: { default: __, ...inner }, name }) => ({ schema: inner, name }));
  return sampleValue(nameOf(key), rest, bare, root);
}

function header(key: SchemaKey, root: JsonSchema): string {
  const names: string[] = [];
  for (let at: SchemaKey | undefined = key; at?.parent; at = at.parent) names.unshift(tomlKey(nameOf(at)));
  return isList(key, root) ? `[[${names.join(".")}]]` : `[${names.join(".")}]`;
}

function nameOf(key: SchemaKey): string {
  const name = key.path.at(-1) ?? "";
  if (name !== ANY_NAME || !key.parent) return name;
  return sampleName(
    key.parent.schema["x-key-name"] === undefined ? (key.parent.shapes[0]?.schema ?? {}) : key.parent.schema,
  );
}
