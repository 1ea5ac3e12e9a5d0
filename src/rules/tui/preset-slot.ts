import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A preset in a slot that is not a single digit.",
  why: "Codex refuses to start: presets are run by the keys `0` to `9`.",
  fix: "Use one of the slots `0` to `9`, and `label` for a name.",
  bad: '[tui.presets.review]\ninput = "/review"\n',
  good: '[tui.presets.1]\ninput = "/review"\nlabel = "review"\n',
};

export const rule = defineRule({
  code: "tui/preset-slot",
  effect: "fatal",
  on: {
    "tui.presets.*": (preset) => {
      if (preset.kind !== "table" || /^[0-9]$/.test(preset.name)) return;
      preset.reportKey(`\`${preset.name}\` is no slot for a preset; slots are the digits 0 to 9.`, {
        hint: "Use a free digit, and `label` for a name.",
      });
    },
  },
});
