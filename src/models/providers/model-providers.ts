import { field, openTable } from "../field.ts";
import { tableInfo } from "../registry.ts";
import type { z } from "../z.ts";
import { ModelProviderInfo } from "./model-provider-info.ts";

const BEDROCK_KEYS = ["base_url", "auth", "http_headers", "aws"];
const GCP_KEYS = ["base_url", "auth", "http_headers", "project_id", "location", "credential_file"];

/** A built-in provider; only the keys of a short list can be changed. */
const builtIn = (what: string, changeable: readonly string[]) =>
  field(ModelProviderInfo, {
    doc: `The built-in provider for ${what}. Only ${listed(changeable)} can be changed.`,
    changeable,
  });

const listed = (keys: readonly string[]): string => {
  const names = keys.map((key) => (key === "aws" ? "the keys of `aws`" : `\`${key}\``));
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
};

/** A built-in provider whose keys other than `changeable` must keep the values they have when they are missing. */
function onlyChanges(changeable: readonly string[]) {
  const fixed = Object.keys(tableInfo(ModelProviderInfo._def)?.fields ?? {}).filter(
    (key) => !changeable.includes(key) && !(key in UNCHANGED),
  );
  return { type: "object", properties: UNCHANGED, not: { anyOf: fixed.map((key) => ({ required: [key] })) } };
}

const UNCHANGED = {
  name: { enum: [""] },
  wire_api: { enum: ["responses"] },
  requires_openai_auth: { enum: [false] },
  supports_websockets: { enum: [false] },
  supports_standalone_web_search: { enum: [false] },
};

export const ModelProviders = openTable("ModelProviders", {
  doc:
    "Model providers by id; `model_provider` selects one. The ids `openai`, `ollama` and `lmstudio` are taken by built-in " +
    "providers that cannot be changed: Codex refuses to start with them.",
  fields: {
    "amazon-bedrock": builtIn("Amazon Bedrock", BEDROCK_KEYS),
    "amazon-bedrock-runtime": builtIn("the Amazon Bedrock runtime API", BEDROCK_KEYS),
    gcp: builtIn("Google Cloud", GCP_KEYS),
  },
  rest: ModelProviderInfo,
  restName: "provider id",
  conditions: (fields) => [
    { not: { anyOf: [{ required: ["ollama"] }, { required: ["lmstudio"] }] } },
    {
      properties: {
        // Codex lets a table through that changes nothing else.
        openai: onlyChanges(["model_catalog_url"]),
        ...Object.fromEntries(Object.entries(fields).map(([id, { meta }]) => [id, onlyChanges(meta.changeable ?? [])])),
      },
      additionalProperties: {
        required: ["name"],
        properties: { name: { type: "string", pattern: "\\S" } },
        not: { required: ["aws"] },
      },
    },
  ],
});
export type ModelProviders = z.infer<typeof ModelProviders>;
