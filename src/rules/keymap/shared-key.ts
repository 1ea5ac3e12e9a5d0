import { type RuleDocs, defineRule } from "../define-rule.ts";
import { type Binding, bindingsOf } from "./bindings.ts";

export const docs: RuleDocs = {
  summary: "Two actions of one keymap context on the same key.",
  why:
    "The file loads, but the terminal interface does not open: each key of a context must mean one thing. " +
    "Spellings do not matter: `F1` and `f1`, `return` and `enter` are one key. `global`, `chat` and `composer` count as " +
    "one context.",
  fix: "Give one of the actions another key, or none: `[]`.",
  bad: '[tui.keymap.global]\ncopy = "f5"\nclear_terminal = "F5"\n',
  good: '[tui.keymap.global]\ncopy = "f5"\nclear_terminal = "f6"\n',
};

export const rule = defineRule({
  code: "keymap/shared-key",
  effect: "risk",
  on: {
    "tui.keymap": (keymap) => {
      const taken = new Map<string, Binding>();
      for (const binding of bindingsOf(keymap)) {
        const { place, group, read } = binding;
        if (!("strokes" in read) || group === undefined) continue;
        const id = `${group} ${read.strokes.join(" ")}`;
        const first = taken.get(id);
        if (!first) taken.set(id, binding);
        else if (first.name !== binding.name && first.isKnown && binding.isKnown) {
          const other = label(first, binding);
          place.report(
            `\`${other}\` and \`${label(binding, first)}\` are on the same key; the terminal interface will not open.`,
            {
              hint: "Choose another key, or set one of them to `[]`.",
              related: [first.place.valueHere(`\`${other}\` is here`)],
            },
          );
        }
      }
    },
  },
});

function label({ context, action }: Binding, other: Binding): string {
  return context === other.context ? action : `${context}.${action}`;
}
