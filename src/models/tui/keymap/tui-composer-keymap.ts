import { table } from "../../field.ts";
import type { z } from "../../z.ts";
import { binding } from "./binding.ts";

export const TuiComposerKeymap = table("TuiComposerKeymap", {
  doc: "Keys of the composer. They take precedence over the actions of the same name in `[tui.keymap.global]`.",
  positional: "all",
  fields: {
    submit: binding("Sends the draft."),
    queue: binding("Queues the draft while a task is running."),
    toggle_shortcuts: binding("Shows or hides the list of shortcuts."),
    history_search_previous: binding(
      "Opens the backward search in the message history, or moves to the previous match.",
    ),
    history_search_next: binding("Moves to the next match of the search in the message history."),
    undo: binding("Takes back the last change of the draft. `ctrl-z` is not possible: it suspends Codex."),
    redo: binding("Makes a change of the draft again that was taken back. `ctrl-z` is not possible here either."),
  },
});
export type TuiComposerKeymap = z.infer<typeof TuiComposerKeymap>;
