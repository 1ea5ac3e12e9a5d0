import { changeTo } from "../../edit/change-to.ts";
import { isWithoutEffect } from "../../resolve/note.ts";
import type { Place } from "../../resolve/place.ts";
import { nearest, sameWord } from "../../words/nearest.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

const ABBREVIATIONS: Readonly<Record<string, string>> = { med: "medium", min: "minimal", extra_high: "xhigh" };

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
  onField: { known: check },
});

function check(effort: Place): void {
  const text = effort.text();
  const efforts = effort.field?.known ?? [];
  if (!text || efforts.includes(text) || isWithoutEffect(effort)) return;
  const short = text.toLowerCase().replace(/[- ]/g, "_");
  const guess = Object.hasOwn(ABBREVIATIONS, short) ? ABBREVIATIONS[short] : nearest(text, efforts);
  effort.report(`\`${text}\` is not an effort that OpenAI's models know; Codex sends it as it is.`, {
    ...(guess === undefined
      ? { hint: `They know ${efforts.map((known) => `\`${known}\``).join(", ")}.`, severity: "info" }
      : { fix: changeTo(effort.file.document, guess, effort.node, sameWord(guess, text)) }),
  });
}
