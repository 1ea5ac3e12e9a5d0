import { type KeyDescription, describeKey } from "../../reference/describe-key.ts";
import { findKey } from "../../reference/find-key.ts";
import type { SchemaKey } from "../../reference/schema-key.ts";
import type { JsonSchema } from "../../schema/json-schema.ts";
import type { TomlPath } from "../../toml/types.ts";

/** The key of the schema that a path of a file is one of; undefined where the schema has none. */
export function schemaKeyAt(path: TomlPath, schema: JsonSchema): SchemaKey | undefined {
  const names = path.filter((step) => typeof step === "string");
  if (names.length === 0) return undefined;
  const { key, missing } = findKey(names, schema);
  return missing === undefined ? key : undefined;
}

/** What there is to know of a key, in Markdown. */
export function keyMarkdown(key: SchemaKey, schema: JsonSchema): string {
  return markdown(describeKey(key, schema));
}

function markdown({ title, text, facts, values, example }: KeyDescription): string {
  const parts = [
    `**\`${title}\`**`,
    ...text,
    facts.map(([label, fact]) => `- ${label}: ${fact}`).join("\n"),
    values.map(([value, meaning]) => `- \`${value}\`${meaning === "" ? "" : `: ${meaning}`}`).join("\n"),
    example === undefined ? "" : `\`\`\`toml\n${example}\n\`\`\``,
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** What a value of a key means; undefined where the schema does not say. */
export function valueMeaning(key: SchemaKey, value: string): string | undefined {
  for (const { schema } of key.shapes) {
    const index = (schema.enum ?? []).indexOf(value);
    const meaning = index === -1 ? undefined : schema.markdownEnumDescriptions?.[index];
    if (meaning !== undefined && meaning !== "") return meaning.replaceAll(/\s+/g, " ");
  }
  return undefined;
}
