import { type RuleDocs, defineRule } from "../define-rule.ts";
import { changes } from "../support/provider-changes.ts";
import { providerKind } from "../support/provider-kind.ts";

export const docs: RuleDocs = {
  summary: "A provider of one's own under an id that belongs to a built-in provider.",
  why: "Codex refuses to start: `openai`, `ollama` and `lmstudio` cannot be defined or changed in the file.",
  fix:
    "Give the provider an id of its own and select it with `model_provider`. To send the built-in OpenAI provider " +
    "elsewhere, set `openai_base_url`.",
  bad: '[model_providers.openai]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n',
  good: '[model_providers.openai-proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_KEY"\n',
};

export const rule = defineRule({
  code: "provider/reserved-id",
  effect: "fatal",
  on: {
    "model_providers.*": (provider) => {
      if (providerKind(provider) !== "reserved") return;
      const id = provider.name;
      // Of `openai`, a table that changes nothing passes, and so does the address of the model catalog.
      if (id === "openai" && changes(provider).every(({ name }) => name === "model_catalog_url")) return;
      provider.reportKey(`\`${id}\` is a built-in provider and cannot be defined here.`, {
        hint:
          id === "openai"
            ? 'To change where requests go, set `openai_base_url`; otherwise use another id, such as "openai-custom".'
            : `Use another id, such as "${id}-custom", and set \`model_provider\` to it.`,
      });
    },
  },
});
