import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { nearest, sameWord } from "../../words/nearest.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { isWhole } from "../support/layers.ts";
import { BUILT_IN_PROVIDERS } from "../support/providers.ts";

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
  check(context) {
    const at = context.value("model_provider");
    const id = context.string("model_provider");
    if (!at || id === undefined || !isWhole(context)) return;
    const own = context.table("model_providers")?.entries.map(({ key }) => key.name) ?? [];
    if (BUILT_IN_PROVIDERS.includes(id) || own.includes(id)) return;
    const guess = id === "ollama-chat" ? "ollama" : nearest(id, [...own, ...BUILT_IN_PROVIDERS]);
    const hint =
      guess === undefined ? `Define it as \`[model_providers.${id || "NAME"}]\`.` : `Did you mean "${guess}"?`;
    context.report({
      at,
      path: ["model_provider"],
      message:
        id === "ollama-chat"
          ? "Codex no longer has the provider `ollama-chat`."
          : `There is no provider \`${id}\`: it is neither built in nor defined in \`model_providers\`.`,
      hint: id === "ollama-chat" ? "Use `ollama`." : hint,
      ...(guess !== undefined && {
        fix: rewriteFix(`Change to "${guess}"`, at, JSON.stringify(guess), sameWord(guess, id)),
      }),
    });
  },
});
