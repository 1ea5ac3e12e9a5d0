// Writes the schemas of schema/ from the models; with --check writes nothing and fails when one is stale.
import { editorSchema } from "../src/schema/editor/editor-schema.ts";
import { configSchema, schemaText } from "../src/schema/generate.ts";
import { settingsSchemaWithCodes } from "../src/schema/settings-with-codes.ts";
import { writeOrCheck } from "./support/write-or-check.ts";

writeOrCheck(
  [
    { path: "schema/config.schema.json", text: schemaText(editorSchema(configSchema())) },
    { path: "schema/settings.schema.json", text: schemaText(settingsSchemaWithCodes()) },
  ],
  "gen-schema",
);
