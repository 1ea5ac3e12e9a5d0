import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SlimSchema } from "../../src/knowledge/slim-schema.ts";
import { slimSchema } from "../../src/knowledge/slim.ts";
import { configSchema } from "../../src/schema/generate.ts";
import { settingsSchema } from "../../src/schema/generate-settings.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { hashLine, modelsHash } from "./freshness.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Writes what the checks load of the models: the slim schemas. */
export function generateModules(): void {
  const schemas = { slimConfig: configSchema(), slimSettings: settingsSchema() };
  const constants = Object.entries(schemas).map(
    ([name, schema]) => `export const ${name} = ${JSON.stringify(textsOf(slimSchema(schema)))};\n`,
  );
  writeFileSync(`${root}src/knowledge/slim-schemas.js`, hashLine(modelsHash()) + constants.join(""));
}

function textsOf({ definitions = {}, ...rest }: JsonSchema): SlimSchema {
  const texts = Object.entries(definitions).map(([name, definition]) => [name, JSON.stringify(definition)]);
  return { root: JSON.stringify(rest), definitions: Object.fromEntries(texts) as Record<string, string> };
}
