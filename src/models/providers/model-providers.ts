import { field, openTable } from "../field.ts";
import { tableInfo } from "../registry.ts";
import type { z } from "../z.ts";
import { ModelProviderInfo } from "./model-provider-info.ts";

const AWS_ONLY = ["base_url", "auth", "http_headers", "aws"];
const GCP_ONLY = ["base_url", "auth", "http_headers", "project_id", "location", "credential_file"];

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
    "amazon-bedrock": field(ModelProviderInfo, {
      doc:
        "The built-in provider for Amazon Bedrock. Only `base_url`, `auth`, `http_headers` and the keys of `aws` can be " +
        "changed.",
    }),
    "amazon-bedrock-runtime": field(ModelProviderInfo, {
      doc:
        "The built-in provider for the Amazon Bedrock runtime API. Only `base_url`, `auth`, `http_headers` and the keys of " +
        "`aws` can be changed.",
    }),
    gcp: field(ModelProviderInfo, {
      doc:
        "The built-in provider for Google Cloud. Only `base_url`, `auth`, `http_headers`, `project_id`, `location` and " +
        "`credential_file` can be changed.",
    }),
  },
  rest: ModelProviderInfo,
  restName: "provider id",
  conditions: [
    { not: { anyOf: [{ required: ["ollama"] }, { required: ["lmstudio"] }] } },
    {
      properties: {
        // Codex lets a table through that changes nothing else.
        openai: onlyChanges(["model_catalog_url"]),
        "amazon-bedrock": onlyChanges(AWS_ONLY),
        "amazon-bedrock-runtime": onlyChanges(AWS_ONLY),
        gcp: onlyChanges(GCP_ONLY),
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
