import { codeTable } from "../codes.ts";
import { hasFixedLevel } from "../settings/fixed-level.ts";
import { SettingsToml } from "../settings/model.ts";
import { toJsonSchema } from "./convert.ts";
import type { JsonSchema } from "./json-schema.ts";
import { mapSchema } from "./map-schema.ts";

/** The JSON Schema of the settings file, made from its model. */
export function settingsSchema(): JsonSchema {
  const { $schema: _, ...root } = toJsonSchema(SettingsToml);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "urn:codex-config:settings.schema.json",
    title: "Settings of codex-config",
    ...root,
  };
}

/** The schema with every code whose level can be set, so that editors complete and explain them. */
export function settingsSchemaWithCodes(): JsonSchema {
  const codes = Object.entries(codeTable)
    .filter(([code]) => !hasFixedLevel(code))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return mapSchema(settingsSchema(), (node) => {
    const level = node.additionalProperties;
    if (node["x-key-name"] === undefined || typeof level !== "object") return node;
    const properties = codes.map(([code, { summary }]) => [code, { description: summary, allOf: [level] }]);
    return { ...node, properties: Object.fromEntries(properties), additionalProperties: false };
  });
}
