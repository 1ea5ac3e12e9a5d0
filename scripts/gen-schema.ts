// Writes schema/config.schema.json from the models; with --check writes nothing and fails when the file is stale.
import { configSchema, schemaText } from "../src/schema/generate.ts";
import { writeOrCheck } from "./support/write-or-check.ts";

writeOrCheck([{ path: "schema/config.schema.json", text: schemaText(configSchema()) }], "gen-schema");
