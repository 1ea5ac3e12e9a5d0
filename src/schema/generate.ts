import { CODEX_VERSION } from "../knowledge/codex-version.ts";
import { type RootName, roots } from "../models/roots.ts";
import { toJsonSchema } from "./convert.ts";
import type { JsonSchema } from "./json-schema.ts";

const TITLES: Readonly<Record<RootName, string>> = {
  config: "Codex CLI config.toml",
  "agent-role": "Codex CLI agent role",
  "declared-role": "Codex CLI agent role that config_file names",
  requirements: "Codex CLI requirements.toml",
  "hooks-json": "Codex CLI hooks.json",
  environments: "Codex CLI environments.toml",
};

/** The JSON Schema of a file of Codex, made from its model. */
export function rootSchema(name: RootName): JsonSchema {
  const { $schema: _, definitions, ...root } = toJsonSchema(roots[name]);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: `urn:codex-config:${name}.schema.json`,
    title: TITLES[name],
    "x-codex-version": CODEX_VERSION,
    ...root,
    ...(definitions && { definitions }),
  };
}

/** The JSON Schema of `config.toml`. */
export function configSchema(): JsonSchema {
  return rootSchema("config");
}
