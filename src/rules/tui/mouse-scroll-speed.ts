import { defineRule } from "../define-rule.ts";

export const rule = defineRule({
  code: "tui/mouse-scroll-speed",
  effect: "fatal",
  docs: {
    summary: "`mouse_scroll_speed = inf`.",
    why: "Codex refuses to start: the speed must be finite and above 0.",
    fix: "Use a number of rows, such as `3`.",
    bad: "[tui]\nmouse_scroll_speed = inf\n",
    good: "[tui]\nmouse_scroll_speed = 3\n",
  },
  check(context) {
    const value = context.value("tui", "mouse_scroll_speed");
    if (value?.kind !== "float" || value.value !== Infinity) return;
    context.report({
      at: value,
      path: ["tui", "mouse_scroll_speed"],
      message: "`mouse_scroll_speed` must be finite.",
    });
  },
});
