import { changeTo } from "../../edit/change-to.ts";
import { nearest, sameWord } from "../../words/nearest.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { BUILT_IN_PROVIDERS } from "../support/provider-kind.ts";

const LOCAL = ["ollama", "lmstudio"];

export const docs: RuleDocs = {
  summary: "`oss_provider` names a provider that is neither built in nor defined.",
  why: "Codex does not look at it before `codex --oss` is used, and refuses to start then.",
  fix: "Use `ollama`, `lmstudio` or the id of a `[model_providers.*]` table.",
  bad: 'oss_provider = "olama"\n',
  good: 'oss_provider = "ollama"\n',
};

export const rule = defineRule({
  code: "root/unknown-oss-provider",
  effect: "risk",
  on: {
    oss_provider: (provider, file) => {
      const id = provider.text();
      const own = (file.root.child("model_providers")?.entries ?? []).map(({ name }) => name);
      if (id === undefined || !file.isWhole || BUILT_IN_PROVIDERS.includes(id) || own.includes(id)) return;
      const guess = id === "ollama-chat" ? "ollama" : nearest(id, [...LOCAL, ...own]);
      provider.report(`There is no provider \`${id}\`, so \`codex --oss\` does not start.`, {
        ...(guess === undefined
          ? { hint: "Use `ollama`, `lmstudio` or the id of a `[model_providers.*]` table." }
          : { fix: changeTo(provider.file.document, guess, provider.node, sameWord(guess, id)) }),
      });
    },
  },
});
