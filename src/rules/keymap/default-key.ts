import type { Platform } from "../../lint-options.ts";
import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { type Binding, bindingsOf } from "./bindings.ts";
import { givesWay, hides, SUSPEND_KEY, takesSuspend } from "./default-keys.ts";
import { fixedKeys } from "./fixed-keys.ts";

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
  on: {
    "tui.keymap": (keymap, file) => {
      for (const binding of bindingsOf(keymap)) {
        const { place, isKnown, read } = binding;
        if (!isKnown || !("strokes" in read)) continue;
        const fixed = fixedUse(binding, read.strokes, file.platform);
        if (fixed !== undefined) {
          place.report(`${fixed}; the terminal interface will not open.`, { hint: "Choose another key." });
          continue;
        }
        // Another file may give the other action another key.
        const other = file.isWhole ? otherByDefault(binding, read.strokes, keymap) : undefined;
        if (other === undefined) continue;
        place.report(`\`${other}\` has this key by default; the terminal interface will not open.`, {
          hint: `Choose another key, or change \`tui.keymap.${other}\`.`,
        });
      }
    },
  },
});

/** What a key does that no setting changes. */
function fixedUse({ name, group }: Binding, strokes: readonly string[], platform: Platform): string | undefined {
  if (platform !== "windows" && takesSuspend(name, strokes)) return `\`${SUSPEND_KEY}\` suspends Codex`;
  const purpose = strokes.length === 1 ? fixedKeys().reserved.get(`${group} ${strokes[0]}`) : undefined;
  return purpose === undefined ? undefined : `This key is reserved for ${purpose}`;
}

/** Another action that has a key as long as the file does not change that. */
function otherByDefault({ name, group }: Binding, strokes: readonly string[], keymap: Place): string | undefined {
  if (strokes.length !== 1 || group === undefined) return undefined;
  const { defaults } = fixedKeys();
  const clashes = (other: string): boolean => other !== name && !givesWay(other, name) && !isChanged(other, keymap);
  const across = group === "editor" ? "main" : "editor";
  return (
    defaults.get(`${group} ${strokes[0]}`)?.find(clashes) ??
    defaults.get(`${across} ${strokes[0]}`)?.find((other) => hides(name, other) && clashes(other))
  );
}

function isChanged(name: string, keymap: Place): boolean {
  const [context = "", action = ""] = name.split(".");
  if (keymap.child(context, action)) return true;
  return context === "composer" && keymap.child("global", action) !== undefined;
}
