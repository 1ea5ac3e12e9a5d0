import { editorSchema } from "../../src/schema/editor/editor-schema.ts";
import { configSchema, schemaText } from "../../src/schema/generate.ts";
import { plainSchema } from "../../src/schema/plain-schema.ts";
import { settingsSchemaWithCodes } from "../../src/schema/settings-with-codes.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** The schemas of `schema/`, from the models. */
export function generate(): GeneratedFile[] {
  return [
    { path: "schema/config.schema.json", text: schemaText(editorSchema(configSchema())) },
    { path: "schema/config.plain.schema.json", text: schemaText(plainSchema(configSchema(), "ConfigToml")) },
    { path: "schema/settings.schema.json", text: schemaText(settingsSchemaWithCodes()) },
  ];
}
