import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "`hide_agent_reasoning` and `show_raw_agent_reasoning` are both on.",
  why: "One asks to hide the model's reasoning, the other to show it in full.",
  fix: "Keep the one that you mean.",
  bad: "hide_agent_reasoning = true\nshow_raw_agent_reasoning = true\n",
  good: "show_raw_agent_reasoning = true\n",
};

export const rule = defineRule({
  code: "root/contradictory-reasoning",
  effect: "risk",
  on: {
    show_raw_agent_reasoning: (show, file) => {
      const hide = file.root.child("hide_agent_reasoning");
      if (show.flag() !== true || hide?.flag() !== true) return;
      show.reportKey("`hide_agent_reasoning` asks for the opposite.", {
        hint: "Keep one of the two.",
        related: [hide.here("`hide_agent_reasoning` is set here")],
      });
    },
  },
});
