import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SlimSchema } from "../../src/knowledge/slim-schema.ts";
import { slimSchema } from "../../src/knowledge/slim.ts";
import { configSchema } from "../../src/schema/generate.ts";
import { settingsSchema } from "../../src/schema/generate-settings.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { mapSchema } from "../../src/schema/map-schema.ts";
import { hashLine, modelsHash } from "./freshness.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Writes what the checks load of the models: the slim schemas. */
export function generateModules(): void {
  const schemas = { slimConfig: configSchema(), slimSettings: settingsSchema() };
  const constants = Object.entries(schemas).map(
    ([name, schema]) => `export const ${name} = ${JSON.stringify(textsOf(slimSchema(schema)))};\n`,
  );
  constants.push(`export const vocabularyText = ${JSON.stringify(vocabularyOf(schemas.slimConfig).join(" "))};\n`);
  writeFileSync(`${root}src/knowledge/slim-schemas.js`, hashLine(modelsHash()) + constants.join(""));
}

/** The names of the keys and values of a schema, of some length and without spaces. */
function vocabularyOf(schema: JsonSchema): string[] {
  const names = new Set<string>();
  mapSchema(schema, (node) => {
    const values = (node.oneOf ?? []).flatMap(({ const: value }) => (typeof value === "string" ? [value] : []));
    for (const name of [...Object.keys(node.properties ?? {}), ...values]) if (/^\S{4,}$/.test(name)) names.add(name);
    return node;
  });
  return [...names].sort();
}

function textsOf({ definitions = {}, ...rest }: JsonSchema): SlimSchema {
  const texts = Object.entries(definitions).map(([name, definition]) => [name, JSON.stringify(definition)]);
  return { root: JSON.stringify(rest), definitions: Object.fromEntries(texts) as Record<string, string> };
}
