import { editorSchema } from "../../src/schema/editor/editor-schema.ts";
import { type RootName, roots } from "../../src/models/roots.ts";
import { configSchema, rootSchema } from "../../src/schema/generate.ts";
import { schemaText } from "../../src/schema/schema-text.ts";
import { plainSchema } from "../../src/schema/plain-schema.ts";
import { settingsSchemaWithCodes } from "../../src/schema/settings-with-codes.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** The schemas of `schema/`, from the models. */
export function generate(): GeneratedFile[] {
  const names = Object.keys(roots) as RootName[];
  return [
    ...names.map((name) => ({
      path: `schema/${name}.schema.json`,
      text: schemaText(editorSchema(rootSchema(name))),
    })),
    { path: "schema/config.plain.schema.json", text: schemaText(plainSchema(configSchema(), "ConfigToml")) },
    { path: "schema/settings.schema.json", text: schemaText(settingsSchemaWithCodes()) },
  ];
}
