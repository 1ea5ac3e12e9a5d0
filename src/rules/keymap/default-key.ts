import { type RuleDocs, defineRule } from "../define-rule.ts";
import {
  actionName,
  DEFAULT_KEYS,
  givesWay,
  hides,
  keyGroup,
  RESERVED_KEYS,
  SUSPEND_KEY,
  takesSuspend,
} from "../support/default-keys.ts";
import { parseKeybinding } from "../support/keybinding.ts";
import { bindings, isKnownAction } from "../support/keymaps.ts";

export const docs: RuleDocs = {
  summary: "A key that another action has by default, or that cannot be changed.",
  why:
    "The file loads, but the terminal interface does not open: a key means one thing, and most defaults do not give " +
    "way. `global`, `chat` and `composer` count as one context, and they share the keyboard with `editor`.",
  fix: "Choose another key, or give the other action another one, or none: `[]`.",
  bad: '[tui.keymap.global]\ncopy = "ctrl-t"\n',
  good: '[tui.keymap.global]\ncopy = "ctrl-t"\nopen_transcript = "f5"\n',
};

export const rule = defineRule({
  code: "keymap/default-key",
  effect: "risk",
  check(context) {
    const bound = bindings(context).filter(isKnownAction);
    if (bound.length === 0) return;
    const { defaults, reserved } = tables();
    const isWindows = context.options.platform === "windows";
    // Another file may give the other action another key.
    const isWhole = (context.options.kind ?? "config") === "config" && context.complete;
    const isChanged = (name: string): boolean => {
      const [table = "", action = ""] = name.split(".");
      if (context.value("tui", "keymap", table, action)) return true;
      return table === "composer" && context.value("tui", "keymap", "global", action) !== undefined;
    };
    for (const { context: table, action, value, path } of bound) {
      const read = parseKeybinding(value.value);
      if (!isWindows && "strokes" in read && takesSuspend(actionName(table, action), read.strokes)) {
        context.report({
          at: value,
          path,
          message: `\`${SUSPEND_KEY}\` suspends Codex; the terminal interface will not open.`,
          hint: "Choose another key.",
        });
        continue;
      }
      const group = keyGroup(table, action);
      if (!("strokes" in read) || read.strokes.length !== 1 || group === undefined) continue;
      const id = `${group} ${read.strokes[0]}`;
      const purpose = reserved.get(id);
      if (purpose !== undefined) {
        context.report({
          at: value,
          path,
          message: `This key is reserved for ${purpose}; the terminal interface will not open.`,
          hint: "Choose another key.",
        });
        continue;
      }
      const name = actionName(table, action);
      const clashes = (one: string): boolean => one !== name && !givesWay(one, name) && !isChanged(one);
      const across = group === "main" ? "editor" : group === "editor" ? "main" : undefined;
      const other = isWhole
        ? (defaults.get(id)?.find(clashes) ??
          (across && defaults.get(`${across} ${read.strokes[0]}`)?.find((one) => hides(name, one) && clashes(one))))
        : undefined;
      if (other === undefined) continue;
      context.report({
        at: value,
        path,
        message: `\`${other}\` has this key by default; the terminal interface will not open.`,
        hint: `Choose another key, or change \`tui.keymap.${other}\`.`,
      });
    }
  },
});

interface Tables {
  readonly defaults: ReadonlyMap<string, readonly string[]>;
  readonly reserved: ReadonlyMap<string, string>;
}

let made: Tables | undefined;

function tables(): Tables {
  if (made) return made;
  const defaults = new Map<string, string[]>();
  for (const [context, actions] of Object.entries(DEFAULT_KEYS)) {
    for (const [action, keys] of Object.entries(actions)) {
      for (const key of keys) {
        const id = `${keyGroup(context, action)} ${canonical(key)}`;
        const found = defaults.get(id);
        if (found) found.push(`${context}.${action}`);
        else defaults.set(id, [`${context}.${action}`]);
      }
    }
  }
  const reserved = new Map<string, string>();
  for (const [group, keys] of Object.entries(RESERVED_KEYS)) {
    for (const [key, purpose] of Object.entries(keys)) reserved.set(`${group} ${canonical(key)}`, purpose);
  }
  made = { defaults, reserved };
  return made;
}

function canonical(key: string): string {
  const read = parseKeybinding(key);
  return "strokes" in read ? read.strokes.join(" ") : key;
}
