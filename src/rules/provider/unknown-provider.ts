import { changeTo } from "../../edit/change-to.ts";
import { dotted } from "../../words/describe.ts";
import { nearest, sameWord } from "../../words/nearest.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { BUILT_IN_PROVIDERS } from "../support/provider-kind.ts";

export const docs: RuleDocs = {
  summary: "`model_provider` names a provider that is neither built in nor defined.",
  why: "Codex refuses to start. Ids are case-sensitive, and the `name` of a provider is not its id.",
  fix: "Use the id of a `[model_providers.*]` table or of a built-in provider.",
  bad: 'model_provider = "proxy"\n',
  good: 'model_provider = "proxy"\n\n[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_KEY"\n',
};

export const rule = defineRule({
  code: "provider/unknown-provider",
  effect: "fatal",
  stage: "use",
  on: {
    model_provider: (provider, file) => {
      const id = provider.text();
      if (id === undefined || !file.isWhole) return;
      const own = file.root.child("model_providers")?.entries ?? [];
      const known = [...own.map(({ name }) => name), ...BUILT_IN_PROVIDERS];
      if (known.includes(id)) return;
      const isOld = id === "ollama-chat";
      const guess = isOld ? "ollama" : nearest(id, known);
      const hint =
        guess === undefined
          ? `Define it as \`[${dotted(["model_providers", id || "NAME"])}]\`.`
          : `Did you mean "${guess}"?`;
      provider.report(
        isOld
          ? "Codex no longer has the provider `ollama-chat`."
          : `There is no provider \`${id}\`: it is neither built in nor defined in \`model_providers\`.`,
        {
          hint: isOld ? "Use `ollama`." : hint,
          fix:
            guess === undefined
              ? undefined
              : changeTo(provider.file.document, guess, provider.node, sameWord(guess, id)),
        },
      );
    },
  },
});
