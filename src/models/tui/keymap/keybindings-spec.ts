import { keybinding, list, union } from "../../types.ts";
import type { z } from "../../z.ts";

export const KeybindingsSpec = union(
  "KeybindingsSpec",
  "The key of an action, or a list of keys that all trigger it. A key is a name with its modifiers in front, joined by " +
    "`-`, such as `ctrl-a`, `shift-enter`, `f5` or `page-down`; two of them separated by a space are pressed one after " +
    "the other (`ctrl-x ctrl-s`), and `leader x` stands for the configured leader followed by `x`. Case does not " +
    "matter, so the capital `A` is `shift-a`; the key `-` is called `minus`. An empty list leaves the action without a key.",
  [keybinding(), list(keybinding())],
);
export type KeybindingsSpec = z.infer<typeof KeybindingsSpec>;
