import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

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
  on: {
    "tui.whimsy": (whimsy) => {
      if (!whimsy.key || whimsy.flag() === undefined) return;
      const isReplaced = whimsy.parent?.child("effects") !== undefined;
      whimsy.reportKey("`whimsy` is the former name of `tui.effects.starfield`; strict mode does not know it.", {
        hint: "Set `starfield` in `[tui.effects]`.",
        fix: isReplaced
          ? undefined
          : rewriteFix("Rename to `effects.starfield`", whimsy.key, "effects.starfield", true),
      });
    },
  },
});
