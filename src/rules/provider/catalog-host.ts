import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { changes, providers } from "../support/providers.ts";

const HOST = /^https:\/\/([^/?#@:]+)(?::\d*)?(?=[/?#]|$)/i;
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
  check(context) {
    if (context.options.kind === "project-config") return;
    for (const { id, table, path } of providers(context)) {
      const at = id === "openai" && changes(table).length === 1 ? table.get("model_catalog_url")?.value : undefined;
      const text = asString(at);
      if (!at || text === undefined || ALLOWED.test(HOST.exec(text)?.[1] ?? "")) continue;
      context.report({
        at,
        path: [...path, "model_catalog_url"],
        message: "The built-in provider `openai` takes its model catalog from ChatGPT's own hosts only, by `https`.",
        hint: "For another host, define a provider of your own.",
      });
    }
  },
});
