import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { parseKeybinding } from "../support/keybinding.ts";
import { bindings, isKnownAction } from "../support/keymaps.ts";

export const docs: RuleDocs = {
  summary: "A key binding that names no key.",
  why: "Codex refuses to start with it.",
  fix:
    "Write modifiers (`ctrl`, `alt`, `shift`, `cmd`) and the key's name joined by `-`, such as `ctrl-a`, `shift-enter`, " +
    "`f5` or `page-down`. Up to two strokes are separated by a space: `ctrl-x ctrl-s`, `leader c`. The key `-` is " +
    "called `minus`.",
  bad: '[tui.keymap.global]\ncopy = "ctrl+x"\n',
  good: '[tui.keymap.global]\ncopy = "ctrl-x"\n',
};

export const rule = defineRule({
  code: "keymap/invalid-key",
  effect: "fatal",
  check(context) {
    for (const binding of bindings(context)) {
      const { value, path } = binding;
      if (value.kind === "datetime" || value.value === "") continue;
      const read = parseKeybinding(value.value);
      if ("strokes" in read || !isKnownAction(binding)) continue;
      const { problem, hint, rewrite } = read;
      context.report({
        at: value,
        path,
        message: problem,
        ...(hint !== undefined && { hint }),
        ...(rewrite !== undefined && {
          fix: rewriteFix(`Change to "${rewrite}"`, value, JSON.stringify(rewrite), true),
        }),
      });
    }
  },
});
