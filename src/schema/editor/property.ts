import type { JsonSchema } from "../json-schema.ts";
import { choiceList } from "./choices.ts";

/** A property with what servers leave out of its hover put into words, and set apart when it is no longer to be used. */
export function editorProperty(property: JsonSchema): JsonSchema {
  const notes = [property.description ?? ""];
  if (property.enum && property.markdownEnumDescriptions) notes.push(choiceList(property));
  if (isShort(property.default)) notes.push(`Default: \`${toml(property.default)}\``);
  const described = { ...property, description: notes.join("\n\n") };
  return property.deprecated ? retired(described) : described;
}

/**
 * Keeps servers from proposing the key. Each has its own word for that but taplo, which passes over a key whose
 * `oneOf` holds no object; its `x-taplo.hidden` makes Tombi take the key for unknown.
 */
function retired(property: JsonSchema): JsonSchema {
  const { not, ...rest } = property;
  const marks: JsonSchema = { doNotSuggest: true };
  const message = replacement(property);
  if (message !== undefined) marks.deprecationMessage = message;
  if (not !== undefined && Object.keys(not).length === 0) return { ...rest, ...marks, oneOf: [NEVER] };
  if (property.anyOf ?? property.allOf ?? property.properties) return { ...property, ...marks };
  return { ...property, ...marks, oneOf: [ALWAYS] };
}

// Schemas as well, which the type of the generated ones leaves out.
const ALWAYS = true as unknown as JsonSchema;
const NEVER = false as unknown as JsonSchema;

function replacement(property: JsonSchema): string | undefined {
  const { "x-refused": refused, "x-alias-of": alias } = property;
  if (typeof refused === "string") return refused;
  return property["x-removed"] ?? property["x-deprecated"] ?? (alias === undefined ? undefined : `Use \`${alias}\`.`);
}

/** Tombi alone shows a default by itself. */
function isShort(value: unknown): boolean {
  return value !== undefined && (typeof value !== "object" || toml(value).length <= 60);
}

function toml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toml).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${key} = ${toml(item)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
