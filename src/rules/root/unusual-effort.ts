import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { nearest, sameWord } from "../../words/nearest.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

const EFFORTS = ["none", "minimal", "low", "medium", "high", "xhigh", "max", "ultra"];
const ABBREVIATIONS: Readonly<Record<string, string>> = { med: "medium", min: "minimal", extra_high: "xhigh" };
const KEYS: readonly (readonly string[])[] = [
  ["model_reasoning_effort"],
  ["plan_mode_reasoning_effort"],
  ["agents", "default_subagent_reasoning_effort"],
];

export const docs: RuleDocs = {
  summary: "A reasoning effort that no model of OpenAI knows.",
  why:
    "Codex takes any text and sends it along: a misspelt effort loads without a word, and then requests fail or use " +
    "another effort. Other vendors' models may have efforts of their own; then it is a remark.",
  fix: "Use `none`, `minimal`, `low`, `medium`, `high`, `xhigh`, `max` or `ultra`, in lower case.",
  bad: 'model_reasoning_effort = "hgih"\n',
  good: 'model_reasoning_effort = "high"\n',
};

export const rule = defineRule({
  code: "root/unusual-effort",
  effect: "risk",
  check(context) {
    for (const path of KEYS) {
      const value = context.value(...path);
      if (value?.kind !== "string" || value.value === "" || EFFORTS.includes(value.value)) continue;
      const short = value.value.toLowerCase().replace(/[- ]/g, "_");
      const guess = Object.hasOwn(ABBREVIATIONS, short) ? ABBREVIATIONS[short] : nearest(value.value, EFFORTS);
      context.report({
        at: value,
        path,
        message: `\`${value.value}\` is not an effort that OpenAI's models know; Codex sends it as it is.`,
        ...(guess === undefined
          ? { hint: `They know ${EFFORTS.map((effort) => `\`${effort}\``).join(", ")}.`, severity: "info" }
          : { fix: rewriteFix(`Change to "${guess}"`, value, JSON.stringify(guess), sameWord(guess, value.value)) }),
      });
    }
  },
});
