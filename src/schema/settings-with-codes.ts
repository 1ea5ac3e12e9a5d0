import { diagnosticCodes } from "../code-docs.ts";
import { hasFixedLevel } from "../settings/fixed-level.ts";
import { settingsSchema } from "./generate-settings.ts";
import type { JsonSchema } from "./json-schema.ts";
import { mapSchema } from "./map-schema.ts";

/**
 * The schema of the settings file with every code whose level can be set, so that editors complete and explain them.
 * Kept apart from the schema that the build needs: the rules load what the build makes.
 */
export function settingsSchemaWithCodes(): JsonSchema {
  const codes = Object.entries(diagnosticCodes)
    .filter(([code]) => !hasFixedLevel(code))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return mapSchema(settingsSchema(), (node) => {
    const level = node.additionalProperties;
    if (node["x-key-name"] === undefined || typeof level !== "object") return node;
    const properties = codes.map(([code, { summary }]) => [code, { description: summary, allOf: [level] }]);
    return { ...node, properties: Object.fromEntries(properties), additionalProperties: false };
  });
}
