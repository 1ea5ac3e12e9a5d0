import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { nearest, sameWord } from "../../words/nearest.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { isWhole } from "../support/layers.ts";
import { BUILT_IN_PROVIDERS } from "../support/providers.ts";

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
  check(context) {
    const value = context.value("oss_provider");
    if (value?.kind !== "string" || !isWhole(context) || BUILT_IN_PROVIDERS.includes(value.value)) return;
    const own = context.table("model_providers")?.entries.map(({ key }) => key.name) ?? [];
    if (own.includes(value.value)) return;
    const guess = value.value === "ollama-chat" ? "ollama" : nearest(value.value, [...LOCAL, ...own]);
    context.report({
      at: value,
      path: ["oss_provider"],
      message: `There is no provider \`${value.value}\`, so \`codex --oss\` does not start.`,
      ...(guess === undefined
        ? { hint: "Use `ollama`, `lmstudio` or the id of a `[model_providers.*]` table." }
        : { fix: rewriteFix(`Change to "${guess}"`, value, JSON.stringify(guess), sameWord(guess, value.value)) }),
    });
  },
});
