import type { FieldMeta } from "../../src/models/field-meta.ts";
import { enumInfo, tableInfo, type EnumInfo, type TableInfo } from "../../src/models/registry.ts";
import { extraKeywords } from "../../src/models/types.ts";
import { z } from "../../src/models/z.ts";
import { docComment } from "./doc-comment.ts";

/** Models by the names of their types. */
export type NamedModels = ReadonlyMap<string, z.ZodTypeAny>;

/**
 * The TypeScript declaration of a named model, with its documentation. Other named models are referred to by name.
 *
 * @param tags What the documentation ends with.
 * @throws Error for a kind of Zod schema that the models do not use so far.
 */
export function typeDeclaration(
  name: string,
  model: z.ZodTypeAny,
  named: NamedModels,
  tags: readonly string[] = [],
): string {
  const names = new Map([...named].map(([key, { _def }]) => [_def as object, key]));
  const def = model._def as object;
  const table = tableInfo(def);
  if (table) return tableDeclaration(name, table, names, tags);
  const enumeration = enumInfo(def);
  const doc = [...(enumeration ? enumerationDoc(enumeration) : [description(name, def)]), ...tags];
  if (model instanceof z.ZodRecord) return `${docComment(doc)}\nexport interface ${name} ${structure(model, names)}`;
  return `${docComment(doc)}\nexport type ${name} = ${structure(model, names)};`;
}

function tableDeclaration(
  name: string,
  table: TableInfo,
  names: ReadonlyMap<object, string>,
  tags: readonly string[],
): string {
  const inherited = (table.base && tableInfo(table.base._def as object)?.fields) ?? {};
  const fields = Object.entries(table.fields).filter(([key, field]) => inherited[key] !== field);
  const keys = fields.map(([key, { type, meta, required }]) => {
    const text = typeText(type, names);
    // Zod takes a missing value for one of type `unknown`.
    const property = required && text !== "unknown" ? `: ${text}` : `?: ${text} | undefined`;
    return `${docComment(fieldDoc(meta), 2)}\n  ${JSON.stringify(key)}${property};`;
  });
  const known = `{\n${keys.join("\n")}\n}`;
  if (!table.rest)
    return `${docComment([table.doc, ...tags])}\nexport interface ${name}${heritage(table, names)} ${known}`;
  const rest = `{\n${docComment([`Keyed by ${table.restName ?? "name"}.`], 2)}\n  [name: string]: ${typeText(table.rest, names)};\n}`;
  if (keys.length === 0) return `${docComment([table.doc, ...tags])}\nexport interface ${name} ${rest}`;
  // An index signature must cover the known keys as well, which are optional and often of other types.
  const note =
    "Reading a key gives the type of that key. A literal that has known keys and others is best put together with " +
    "`Object.assign(known, others)`, as TypeScript holds every key of a literal against both.";
  return `${docComment([table.doc, note, ...tags])}\nexport type ${name} = ${known} & ${rest};`;
}

/** What a table has of another one; a key of its own may be of another type. */
function heritage({ base, fields }: TableInfo, names: ReadonlyMap<object, string>): string {
  const inherited = base && tableInfo(base._def as object)?.fields;
  if (!inherited) return "";
  const own = Object.keys(fields).filter((key) => key in inherited && inherited[key] !== fields[key]);
  const name = typeText(base, names);
  if (own.length === 0) return ` extends ${name}`;
  return ` extends Omit<${name}, ${own.map((key) => JSON.stringify(key)).join(" | ")}>`;
}

/** The type of a value, by name where it has one. */
function typeText(type: z.ZodTypeAny, names: ReadonlyMap<object, string>): string {
  return names.get(type._def as object) ?? structure(type, names);
}

function structure(type: z.ZodTypeAny, names: ReadonlyMap<object, string>): string {
  if (type instanceof z.ZodString) return "string";
  if (type instanceof z.ZodNumber) return "number";
  if (type instanceof z.ZodBoolean) return "boolean";
  if (type instanceof z.ZodUnknown) return "unknown";
  if (type instanceof z.ZodEnum) {
    return (type.options as readonly string[]).map((value) => JSON.stringify(value)).join(" | ");
  }
  if (type instanceof z.ZodArray) return `(${typeText(type.element as z.ZodTypeAny, names)})[]`;
  if (type instanceof z.ZodRecord) return `{ [name: string]: ${typeText(type.valueSchema as z.ZodTypeAny, names)} }`;
  if (type instanceof z.ZodUnion) {
    return (type.options as z.ZodTypeAny[]).map((option) => typeText(option, names)).join(" | ");
  }
  throw new Error(`no TypeScript type is known for ${type.constructor.name}`);
}

function enumerationDoc({ doc, values, aliases, deprecated }: EnumInfo): string[] {
  const items = Object.entries(values).map(([value, text]) => {
    const instead = deprecated?.[value];
    return `- \`${value}\`: ${text}${instead === undefined ? "" : ` Deprecated. ${instead}`}`;
  });
  const older = Object.entries(aliases ?? {}).map(([value, now]) => `- \`${value}\`: Older spelling of \`${now}\`.`);
  const choices = [...items, ...older];
  return [doc ?? (choices.length > 1 ? "One of:" : "Always:"), ...choices];
}

function fieldDoc(meta: FieldMeta): string[] {
  const doc = [meta.doc];
  if (meta.lenient) doc.push("Codex drops a value of another type with a warning; `--strict-config` refuses it.");
  if (meta.userOnly) doc.push("Ignored in a project's `.codex/config.toml`.");
  if (meta.default !== undefined) doc.push(`@defaultValue \`${JSON.stringify(meta.default)}\``);
  const reason = deprecation(meta);
  if (reason !== undefined) doc.push(`@deprecated ${reason}`);
  return doc;
}

function deprecation({ deprecated, removed, refused, aliasOf }: FieldMeta): string | undefined {
  if (refused !== undefined) return `Codex refuses to start with this key. ${refused}`;
  if (removed !== undefined) return `Has no effect any more. ${removed}`;
  return deprecated ?? (aliasOf === undefined ? undefined : `Older spelling of \`${aliasOf}\`.`);
}

function description(name: string, def: object): string {
  const { description: text } = extraKeywords(def) ?? {};
  if (typeof text !== "string") throw new Error(`${name} has no description`);
  return text;
}
