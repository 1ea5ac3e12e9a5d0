import { type RuleDocs, defineRule } from "../define-rule.ts";
import { changes } from "../support/provider-changes.ts";

const HOST = /^https:\/\/([^/?#@:]+)(?::[^/?#@\s\\]*)?(?=[/?#]|$)/i;
const ALLOWED = /^(chat\.openai\.com|(.*\.)?chatgpt(-staging)?\.com)$/i;

export const docs: RuleDocs = {
  summary: "The built-in provider `openai` with a model catalog outside of ChatGPT.",
  why: "Codex refuses to start: your login would be sent there.",
  fix: "Define a provider of your own with its `base_url` and `model_catalog_url`.",
  bad: '[model_providers.openai]\nmodel_catalog_url = "https://models.example/catalog"\n',
  good:
    '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://models.example/v1"\n' +
    'model_catalog_url = "https://models.example/catalog"\nenv_key = "PROXY_KEY"\n',
};

export const rule = defineRule({
  code: "provider/catalog-host",
  effect: "fatal",
  stage: "use",
  kinds: ["config", "profile"],
  on: {
    "model_providers.openai": (openai) => {
      const url = openai.child("model_catalog_url");
      const text = url?.text();
      if (text === undefined || changes(openai).length > 1 || ALLOWED.test(HOST.exec(text)?.[1] ?? "")) return;
      url?.report(
        "The built-in provider `openai` takes its model catalog only from ChatGPT's own hosts, over `https`.",
        {
          hint: "For another host, define a provider of your own.",
        },
      );
    },
  },
});
