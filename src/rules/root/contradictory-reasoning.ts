import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asBoolean } from "../rule-context.ts";

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
  check(context) {
    const hide = context.entry("hide_agent_reasoning");
    const show = context.entry("show_raw_agent_reasoning");
    if (!hide || !show || asBoolean(hide.value) !== true || asBoolean(show.value) !== true) return;
    context.report({
      at: show.key,
      path: ["show_raw_agent_reasoning"],
      message: "`hide_agent_reasoning` asks for the opposite.",
      hint: "Keep one of the two.",
      related: [{ message: "`hide_agent_reasoning` is set here", range: { start: hide.key.start, end: hide.key.end } }],
    });
  },
});
