import { dotted } from "../words/describe.ts";
import { removeLine } from "../edit/line-edits.ts";
import { type RuleDocs, defineRule } from "./define-rule.ts";
import { notesOf } from "./support/noted-keys.ts";

/** Keys that another rule says more about. */
const ELSEWHERE = new Set(["profiles"]);

/** Codex itself wrote this one into many files, and without it everything is as it was. */
const HARMLESS = new Set(["personality", "features.personality"]);

export const docs: RuleDocs = {
  summary: "A key that Codex still reads but that no longer does anything.",
  why: "Codex accepts the key so that old files keep loading. The setting has no effect.",
  fix: "Remove the key; where something else does its work now, the finding names it.",
  bad: "[features]\nsteer = false\n",
  good: "[features]\nhooks = false\n",
};

export const rule = defineRule({
  code: "removed-key",
  effect: "inert",
  check(context) {
    for (const { note, key, value, path, field, advice } of notesOf(context).keys) {
      const name = dotted(path);
      if (note !== "removed" || ELSEWHERE.has(name)) continue;
      const fix = removeLine(context.document, key);
      const hint = fix
        ? advice.replace("It has no effect. ", "").replace(/ ?(Remove it|Delete the key)\.$/, "")
        : advice;
      const isDefault = value.kind === "boolean" && value.value === field.default;
      context.report({
        at: key,
        path,
        message: `\`${name}\` no longer has any effect.`,
        ...(hint !== "" && { hint }),
        ...(fix && { fix }),
        ...((isDefault || HARMLESS.has(name)) && { severity: "info" }),
      });
    }
  },
});
