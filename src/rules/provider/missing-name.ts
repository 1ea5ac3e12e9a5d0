import { isBlank } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { BUILT_IN_PROVIDERS, providerKind } from "../support/provider-kind.ts";

export const docs: RuleDocs = {
  summary: "A provider that you define has no `name`, or a blank one.",
  why: "Codex refuses to start, even if another provider is selected.",
  fix: "Add `name` with the text to show for the provider.",
  bad: '[model_providers.proxy]\nbase_url = "https://proxy.example/v1"\n',
  good: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_KEY"\n',
};

export const rule = defineRule({
  code: "provider/missing-name",
  effect: "fatal",
  on: {
    "model_providers.*": (provider) => {
      if (providerKind(provider) !== "own" || BUILT_IN_PROVIDERS.includes(provider.name)) return;
      const id = provider.name;
      const hint = `Give it one, such as \`name = ${JSON.stringify(id || "My provider")}\`.`;
      const name = provider.child("name");
      if (!name) provider.reportMissing(`The provider \`${id}\` has no \`name\`.`, { hint });
      else if (isBlank(name.text() ?? "-"))
        name.report(`The \`name\` of the provider \`${id}\` must not be blank.`, { hint });
    },
  },
});
