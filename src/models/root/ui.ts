import { UriBasedFileOpener } from "../enums/uri-based-file-opener.ts";
import { field, type Fields } from "../field.ts";
import { Notice } from "../notice.ts";
import { Tui } from "../tui/tui.ts";
import { anything, bool, list, map, str } from "../types.ts";

/** Top-level keys about what you see. */
export const uiFields = {
  tui: field(Tui, { doc: "Settings of the terminal interface." }),
  desktop: field(map(anything(), "desktop setting"), {
    doc:
      "Settings of the desktop app. The command line keeps them as they are and checks nothing here, but does not start " +
      "with a `nan` or `inf` among them.",
  }),
  notice: field(Notice, {
    doc: "Which notices you have dismissed. Codex writes this table itself.",
  }),
  notify: field(list(str()), {
    power: {},
    doc:
      "Program, with its arguments, that Codex runs when it has finished a turn. It gets one more argument: a JSON text " +
      "that describes the event. No shell reads it. An empty list turns it off.",
    examples: [["notify-send", "Codex"]],
    userOnly: true,
  }),
  file_opener: field(UriBasedFileOpener, {
    doc: "Editor that opens the files that the model mentions, by turning them into links.",
    default: "vscode",
  }),
  hide_agent_reasoning: field(bool(), {
    doc: "Whether the model's reasoning is left out of what you see and of the output of `codex exec`.",
    default: false,
  }),
  show_raw_agent_reasoning: field(bool(), {
    doc: "Whether the model's raw reasoning is shown, where the provider sends it, and not just its summary.",
    default: false,
  }),
  check_for_update_on_startup: field(bool(), {
    doc: "Whether Codex looks for a newer release when it starts. Turn it off where updates are installed by someone else.",
    default: true,
  }),
  suppress_unstable_features_warning: field(bool(), {
    doc: "Whether the warning about switched-on features that are still under development is left out.",
    default: false,
  }),
} satisfies Fields;
