import { zodToJsonSchema } from "zod-to-json-schema";
import type { FieldMeta } from "../models/field-meta.ts";
import { fieldOrder } from "../models/field-order.ts";
import type { FormerKeys } from "../models/former-key.ts";
import { enumInfo, namedModels, tableInfo, type EnumInfo, type TableInfo } from "../models/registry.ts";
import { textKeywords } from "../models/texts.ts";
import { extraKeywords } from "../models/types.ts";
import type { z } from "../models/z.ts";
import type { FormerKey, JsonSchema } from "./json-schema.ts";
import { mapSchema } from "./map-schema.ts";
import { sinceKeywords } from "./since-keywords.ts";

/**
 * Converts a model to JSON Schema draft-07. Every named model that it uses becomes a definition.
 *
 * @throws Error when the same unnamed type object is used in two places: it needs a name of its own.
 */
export function toJsonSchema(root: z.ZodTypeAny): JsonSchema {
  // A table has the keys of those that it extends: their types would be met twice.
  const left = new Set(basesOf(root)).add(root);
  const named = [...namedModels()].filter(([, model]) => !left.has(model) && basesOf(model).length === 0);
  const converted = zodToJsonSchema(root, {
    target: "jsonSchema7",
    $refStrategy: "root",
    definitionPath: "definitions",
    definitions: Object.fromEntries(named),
    postProcess: (schema, def) => schema && decorate(schema as JsonSchema, def as object),
  }) as JsonSchema;
  return pruneDefinitions(converted);
}

/** The tables that a table extends. */
function basesOf(model: z.ZodTypeAny): z.ZodTypeAny[] {
  const base = tableInfo(model._def as object)?.base;
  return base ? [base, ...basesOf(base)] : [];
}

function decorate(schema: JsonSchema, def: object): JsonSchema {
  const table = tableInfo(def);
  if (table) return tableSchema(schema, table);
  const enumeration = enumInfo(def);
  if (enumeration) return enumSchema(enumeration);
  const extra: JsonSchema | undefined = extraKeywords(def);
  // For readers, the keywords of a text say more plainly what its type says in patterns.
  if (schema.type === "string" && extra?.["x-bounds"]) return { type: "string", ...extra };
  const names = extra?.propertyNames;
  return { ...extra, ...schema, ...(names && { propertyNames: names }) };
}

function tableSchema(schema: JsonSchema, table: TableInfo): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const [key, { meta }] of Object.entries(table.fields)) {
    const property = schema.properties?.[key];
    if (property === undefined) throw new Error(`${table.name}.${key} did not reach the JSON Schema`);
    const why = table.withoutEffect?.[key];
    const doc = why === undefined ? meta.doc : `${meta.doc}\n\nHas no effect here. ${why}`;
    properties[key] = { ...propertySchema(property, { ...meta, doc }), ...sinceKeywords(table.name, key) };
  }
  const result: JsonSchema = { type: "object", description: table.doc, properties };
  if (schema.required?.length) result.required = schema.required;
  if (table.rest) result.additionalProperties = schema.additionalProperties ?? {};
  else result.additionalProperties = table.unknown === "inert";
  if (table.restName !== undefined) result["x-key-name"] = table.restName;
  if (table.names) result.propertyNames = { type: "string", ...textKeywords(table.names) };
  if (table.unknown === "fatal" || (table.unknown === "inert" && !table.rest)) result["x-unknown-keys"] = table.unknown;
  if (table.unknownType) result["x-unknown-type"] = primitiveName(table.unknownType);
  const positional = fieldOrder(table);
  if (positional) result["x-positional"] = positional;
  if (table.buffered) result["x-string-only"] = true;
  if (table.former) result["x-former"] = formerKeys(table.former);
  if (table.otherNames) result["x-other-names"] = table.otherNames;
  if (table.desktop) result["x-desktop"] = table.desktop;
  if (table.flattened) result["x-flattened"] = true;
  if (table.withoutEffect) result["x-without-effect"] = table.withoutEffect;
  const { conditions = [] } = table;
  const stated = typeof conditions === "function" ? conditions(table.fields) : conditions;
  if (stated.length > 0) result.allOf = stated.map((condition) => mapSchema(condition, declareRequired));
  return result;
}

function formerKeys(former: FormerKeys): Record<string, FormerKey> {
  return Object.fromEntries(
    Object.entries(former).map(([key, how]) => [key, typeof how === "string" ? { instead: how } : how]),
  );
}

/** Names the keys that a condition asks for, which validators in strict mode insist on. */
function declareRequired(condition: JsonSchema): JsonSchema {
  if (!condition.required) return condition;
  const declared = Object.fromEntries(condition.required.map((key) => [key, {}]));
  return { type: "object", ...condition, properties: { ...declared, ...condition.properties } };
}

function primitiveName(type: z.ZodTypeAny): string {
  const { type: name } = zodToJsonSchema(type) as JsonSchema;
  if (typeof name !== "string") throw new Error("the type of unknown keys must be a plain one");
  return name;
}

/** What the schema says of a key in keywords of its own, such as `x-alias-of`. */
const MARKS = [
  "deprecated",
  "removed",
  "aliasOf",
  "replacedBy",
  "aliasClash",
  "secret",
  "userOnly",
  "guarded",
  "toggle",
  "lenient",
  "path",
  "envVar",
  "clamp",
  "only",
  "stage",
  "known",
  "toldBy",
  "quiet",
  "standsFor",
  "feature",
  "unmatched",
  "changeable",
  "hookContext",
  "hookWaits",
  "hookTimeout",
  "power",
  "nullable",
] as const satisfies readonly (keyof FieldMeta)[];

function keywordOf(mark: string): string {
  return `x-${mark.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}

function propertySchema(schema: JsonSchema, meta: FieldMeta): JsonSchema {
  const keywords: JsonSchema = { description: describe(meta) };
  if (meta.default !== undefined) keywords.default = meta.default;
  const examples = meta.examples ?? meta.known;
  if (examples) keywords.examples = [...examples];
  if (meta.deprecated ?? meta.removed ?? meta.refused ?? meta.aliasOf) keywords.deprecated = true;
  for (const mark of MARKS) if (meta[mark] !== undefined) Object.assign(keywords, { [keywordOf(mark)]: meta[mark] });
  if (meta.refused !== undefined) return { ...keywords, "x-refused": meta.refused, not: {} };
  // Draft-07 validators skip every keyword beside a `$ref`.
  if (schema.$ref !== undefined) return { ...keywords, allOf: [schema] };
  return { ...schema, ...keywords };
}

function describe(meta: FieldMeta): string {
  const notes = [meta.doc];
  if (meta.refused !== undefined) notes.push(`Codex refuses to start with this key. ${meta.refused}`);
  if (meta.removed !== undefined) notes.push(`Has no effect any more. ${meta.removed}`);
  if (meta.deprecated !== undefined) notes.push(`Deprecated. ${meta.deprecated}`);
  if (meta.aliasOf !== undefined && !meta.deprecated) notes.push(`Older spelling of \`${meta.aliasOf}\`.`);
  if (meta.lenient) notes.push("Codex drops a value of another type with a warning; `--strict-config` refuses it.");
  if (meta.userOnly) notes.push("Ignored in a project's `.codex/config.toml`.");
  if (meta.guarded)
    notes.push(
      "Ignored in a project's `.codex/config.toml` where another file turns on the stand-ins for credentials: " +
        "`features.credential_masking`, or `features.network_proxy` with `credential_broker`.",
    );
  return notes.join("\n\n");
}

function enumSchema(info: EnumInfo): JsonSchema {
  const choices: JsonSchema[] = Object.entries(info.values).map(([value, doc]) => {
    const instead = info.deprecated?.[value];
    return instead === undefined
      ? { const: value, description: doc }
      : { const: value, description: `${doc}\n\nDeprecated. ${instead}`, deprecated: true, "x-deprecated": instead };
  });
  for (const [value, canonical] of Object.entries(info.aliases ?? {})) {
    choices.push({
      const: value,
      description: `Older spelling of \`${canonical}\`.`,
      deprecated: true,
      "x-alias-of": canonical,
    });
  }
  return {
    type: "string",
    ...(info.doc !== undefined && { description: info.doc }),
    oneOf: choices,
    ...(info.refused && { "x-refused": info.refused }),
    ...(info.late && { "x-late": true }),
    ...(info.otherNames && { "x-other-values": info.otherNames }),
    ...(info.stringOnly && { "x-string-only": true }),
    ...(info.flattened && { "x-flattened": true }),
  };
}

/** Drops the definitions that the root does not reach, and sorts the rest by name. */
function pruneDefinitions(root: JsonSchema): JsonSchema {
  const all = root.definitions ?? {};
  const kept = new Map<string, JsonSchema>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key !== "$ref") visit(child);
      else if (typeof child === "string") reach(child);
    }
  };
  const reach = (ref: string): void => {
    const name = /^#\/definitions\/([^/]+)$/.exec(ref)?.[1];
    const definition = name === undefined ? undefined : all[name];
    if (name === undefined || definition === undefined) throw new Error(`give the type used twice at ${ref} a name`);
    if (kept.has(name)) return;
    kept.set(name, definition);
    visit(definition);
  };
  const { definitions: _, ...rest } = root;
  visit(rest);
  const sorted = [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...rest, definitions: Object.fromEntries(sorted) };
}
