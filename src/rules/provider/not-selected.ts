import { type RuleDocs, defineRule } from "../define-rule.ts";
import { providerKind } from "../support/provider-kind.ts";

export const docs: RuleDocs = {
  summary: "A provider is defined, the `model` is one of another company than OpenAI, and no provider is selected.",
  why:
    "Defining a provider does not select it. Codex sends its requests to OpenAI, which does not know the model. Providers " +
    "that are kept to switch to are not a problem: with a model of OpenAI nothing is reported.",
  fix: "Write `model_provider` with the id of the provider at the top of the file.",
  bad: 'model = "vendor/large-model"\n\n[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_KEY"\n',
  good: 'model = "vendor/large-model"\nmodel_provider = "proxy"\n\n[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_KEY"\n',
};

export const rule = defineRule({
  code: "provider/not-selected",
  effect: "risk",
  on: {
    model_providers: (providers, file) => {
      const model = file.root.child("model");
      // Local models are started with `--oss`, for which `oss_provider` is the choice.
      if (!file.isWhole || !FOREIGN.test(model?.text() ?? "")) return;
      if (file.root.child("model_provider") || file.root.child("oss_provider")) return;
      const [first, ...others] = providers.tables.filter((provider) => providerKind(provider) !== "reserved");
      if (!first) return;
      model?.report("Codex asks OpenAI for this model: `model_provider` selects none of the providers of this file.", {
        hint:
          others.length > 0
            ? "Write `model_provider` with the id of the provider that has the model."
            : `Write \`model_provider = ${JSON.stringify(first.name)}\` above the first table.`,
        related: [first.here("A provider is defined here")],
      });
    },
  },
});

/** Names of models that OpenAI does not have; routers write the vendor before a slash. */
const FOREIGN =
  /^(?!openai\/)[\w.-]+\/|^(?:claude|gemini|gemma|deepseek|qwen|qwq|kimi|moonshot|glm|llama|mistral|mixtral|devstral|codestral|magistral|grok|minimax|doubao|hunyuan|ernie|phi|nova|command-r|yi)[-\d.]/i;
