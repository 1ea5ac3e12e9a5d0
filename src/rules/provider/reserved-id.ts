import { type RuleDocs, defineRule } from "../define-rule.ts";
import { definesBuiltIn } from "../support/defines-built-in.ts";

export const docs: RuleDocs = {
  summary: "A provider that you define has the id of a built-in one.",
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
      // In a project's file, where Codex drops the whole of `model_providers`, that is said once.
      if (!definesBuiltIn(provider) || provider.isUserOnly) return;
      const id = provider.name;
      provider.reportKey(`\`${id}\` is a built-in provider and cannot be defined here.`, {
        hint:
          id === "openai"
            ? 'To change where requests go, set `openai_base_url`; otherwise use another id, such as "openai-custom".'
            : `Use another id, such as "${id}-custom", and set \`model_provider\` to it.`,
      });
    },
  },
});
