import type { Place } from "../../resolve/place.ts";
import { oncePer } from "../../toml/once-per.ts";
import { actionName, keyGroup } from "./default-keys.ts";
import { type Keybinding, parseKeybinding } from "./keybinding.ts";

/** A key of an action. */
export interface Binding {
  readonly place: Place;
  readonly context: string;
  readonly action: string;
  /** The action's own name, with its context. */
  readonly name: string;
  /** What its keys must differ from; undefined if they may be those of others. */
  readonly group: string | undefined;
  /** Whether Codex knows the action; it does not read the keys of others. */
  readonly isKnown: boolean;
  readonly read: Keybinding;
}

/** All keys that a keymap binds, of unknown actions too. */
export const bindingsOf = oncePer((keymap: Place): readonly Binding[] =>
  keymap.tables.flatMap((context) =>
    context.entries.flatMap((action) => {
      const about = {
        context: context.name,
        action: action.name,
        name: actionName(context.name, action.name),
        group: keyGroup(context.name, action.name),
        isKnown: action.field !== undefined,
      };
      const places = action.kind === "array" ? action.items : [action];
      return places.flatMap((place) => {
        const text = place.text();
        return text === undefined ? [] : [{ ...about, place, read: parseKeybinding(text) }];
      });
    }),
  ),
);
