import { type RuleDocs, defineRule } from "../define-rule.ts";
import { actionName, keyGroup } from "../support/default-keys.ts";
import { parseKeybinding } from "../support/keybinding.ts";
import { bindings, isKnownAction, type Binding } from "../support/keymaps.ts";

export const docs: RuleDocs = {
  summary: "Two actions of one keymap context on the same key.",
  why:
    "The file loads, but the terminal interface does not open: Codex wants each key of a context to mean one thing. " +
    "Spellings do not matter: `F1` and `f1`, `return` and `enter` are one key. `global`, `chat` and `composer` count as " +
    "one context.",
  fix: "Give one of the actions another key, or none: `[]`.",
  bad: '[tui.keymap.global]\ncopy = "f5"\nclear_terminal = "F5"\n',
  good: '[tui.keymap.global]\ncopy = "f5"\nclear_terminal = "f6"\n',
};

export const rule = defineRule({
  code: "keymap/shared-key",
  effect: "risk",
  check(context) {
    const taken = new Map<string, Binding>();
    for (const binding of bindings(context)) {
      const { value, action, path } = binding;
      const read = parseKeybinding(value.value);
      if (!("strokes" in read)) continue;
      const group = keyGroup(binding.context, action);
      if (group === undefined) continue;
      const id = `${group} ${read.strokes.join(" ")}`;
      const first = taken.get(id);
      if (!first) taken.set(id, binding);
      else if (nameOf(first) !== nameOf(binding) && isKnownAction(first) && isKnownAction(binding)) {
        context.report({
          at: value,
          path,
          message: `\`${label(first, binding)}\` and \`${label(binding, first)}\` are on the same key; the terminal interface will not open.`,
          hint: "Choose another key, or set one of them to `[]`.",
          related: [
            {
              message: `\`${label(first, binding)}\` is here`,
              range: { start: first.value.start, end: first.value.end },
            },
          ],
        });
      }
    }
  },
});

function nameOf({ context, action }: Binding): string {
  return actionName(context, action);
}

function label({ context, action }: Binding, other: Binding): string {
  return context === other.context ? action : `${context}.${action}`;
}
