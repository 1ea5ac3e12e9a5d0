import { SettingsToml } from "../settings/model.ts";
import { toJsonSchema } from "./convert.ts";
import type { JsonSchema } from "./json-schema.ts";

/** The JSON Schema of the settings file, made from its model; `rules` takes any code. */
export function settingsSchema(): JsonSchema {
  const { $schema: _, ...root } = toJsonSchema(SettingsToml);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "urn:codex-config:settings.schema.json",
    title: "Settings of codex-config",
    ...root,
  };
}
