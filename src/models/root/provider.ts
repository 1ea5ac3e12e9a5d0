import { field, type Fields } from "../field.ts";
import { ModelProviders } from "../providers/model-providers.ts";
import { str } from "../types.ts";
import { ResponsesApiMetadata } from "./responses-api-metadata.ts";

/** Top-level keys that say where requests go. */
export const providerFields = {
  model_provider: field(str(), {
    power: {},
    doc:
      "Where the model is served: the name of a `[model_providers.*]` table, or a built-in provider (`openai`, `ollama`, " +
      "`lmstudio`, `amazon-bedrock`, `amazon-bedrock-runtime`, `gcp`). Codex does not start with any other name.",
    default: "openai",
    userOnly: true,
  }),
  model_providers: field(ModelProviders, {
    doc:
      "Model providers of your own, by name. `openai`, `ollama` and `lmstudio` cannot be defined again; of " +
      "`amazon-bedrock`, `amazon-bedrock-runtime` and `gcp` a few keys can be overridden. Every entry is checked, even " +
      "if it is not in use.",
    userOnly: true,
  }),
  oss_provider: field(str(), {
    power: {},
    doc: "Local provider that `codex --oss` uses without asking: `ollama` or `lmstudio`. Other values only fail there.",
    examples: ["ollama", "lmstudio"],
  }),
  openai_base_url: field(str(), {
    power: {},
    doc:
      "Base URL of the built-in `openai` provider, for instance of a proxy in front of it. An empty string counts as " +
      "not set.",
    examples: ["https://proxy.example.com/v1"],
    userOnly: true,
  }),
  chatgpt_base_url: field(str(), {
    power: {},
    doc: "Base URL for everything that goes to ChatGPT instead of the OpenAI API.",
    default: "https://chatgpt.com/backend-api/",
    userOnly: true,
  }),
  responses_api_metadata: field(ResponsesApiMetadata, {
    doc:
      "Up to 16 values of your own that are attached to every request to the Responses API. A value has at most 128 " +
      "bytes.",
    userOnly: true,
  }),
} satisfies Fields;
