import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asBoolean } from "../rule-context.ts";

export const docs: RuleDocs = {
  summary: "`tui.whimsy`, the former name of `tui.effects.starfield`.",
  why: "Codex still reads it when `tui.effects.starfield` is not set, but `codex --strict-config` refuses the file.",
  fix: "Set `starfield` in `[tui.effects]` instead.",
  bad: "[tui]\nwhimsy = false\n",
  good: "[tui]\neffects.starfield = false\n",
};

export const rule = defineRule({
  code: "tui/whimsy",
  effect: "ignored",
  check(context) {
    const entry = context.entry("tui", "whimsy");
    if (!entry || asBoolean(entry.value) === undefined) return;
    const replaced = context.value("tui", "effects");
    context.report({
      at: entry.key,
      path: ["tui", "whimsy"],
      message: "`whimsy` is the former name of `tui.effects.starfield`; strict mode does not know it.",
      hint: "Set `starfield` in `[tui.effects]`.",
      ...(!replaced && { fix: rewriteFix("Rename to `effects.starfield`", entry.key, "effects.starfield", true) }),
    });
  },
});
