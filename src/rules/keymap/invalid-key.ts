import { changeTo } from "../../edit/change-to.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { bindingsOf } from "./bindings.ts";

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
  on: {
    "tui.keymap": (keymap) => {
      for (const { place, read, isKnown } of bindingsOf(keymap)) {
        // The empty text and dates have findings of their own.
        if ("strokes" in read || !isKnown || place.text() === "" || place.kind === "datetime") continue;
        const { problem, hint, rewrite } = read;
        const fix = rewrite === undefined ? undefined : changeTo(place.file.document, rewrite, place.node, true);
        place.report(problem, { hint, fix });
      }
    },
  },
});
