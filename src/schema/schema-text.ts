import type { JsonSchema } from "./json-schema.ts";

/** The text of a schema file: two spaces, line feeds, a newline at the end, the same on every platform. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
