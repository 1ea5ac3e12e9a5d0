import { CODEX_VERSION } from "../knowledge/codex-version.ts";
import { ConfigToml } from "../models/config.ts";
import { toJsonSchema } from "./convert.ts";
import type { JsonSchema } from "./json-schema.ts";

/** The JSON Schema of `config.toml`, made from the models. */
export function configSchema(): JsonSchema {
  const { $schema: _, definitions, ...root } = toJsonSchema(ConfigToml);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "urn:codex-config:config.schema.json",
    title: "Codex CLI config.toml",
    "x-codex-version": CODEX_VERSION,
    ...root,
    ...(definitions && { definitions }),
  };
}

/** The text of a schema file: two spaces, line feeds, a newline at the end, the same on every platform. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
