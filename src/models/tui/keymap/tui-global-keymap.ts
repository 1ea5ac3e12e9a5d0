import { table } from "../../field.ts";
import type { z } from "../../z.ts";
import { binding } from "./binding.ts";

export const TuiGlobalKeymap = table("TuiGlobalKeymap", {
  doc: "Keys that work everywhere in the terminal interface. `submit`, `queue` and `toggle_shortcuts` apply only where the composer's own keymap does not set them.",
  positional: "all",
  fields: {
    leader: binding("The prefix that `leader x` stands for in other bindings."),
    change_host: binding("Changes where a new conversation runs."),
    choose_cloud_environment: binding("Chooses the cloud environment that a new conversation runs in."),
    focus_main_composer: binding("Moves the focus to the composer of the main conversation."),
    focus_sidebar_content: binding(
      "Moves the focus to the side conversation, or hides it when it has the focus already.",
    ),
    focus_sidebar_tabs: binding("Opens the chooser of sidebar tabs."),
    hide_pane: binding("Hides the sidebar pane that has the focus."),
    close_sidebar_tab: binding("Closes the active sidebar tab."),
    sidebar_up: binding("Switches to the previous sidebar tab."),
    sidebar_down: binding("Switches to the next sidebar tab."),
    focus_pane_left: binding("Moves the focus to the pane on the left, the parent conversation."),
    focus_pane_right: binding("Moves the focus to the pane on the right, the open side conversation."),
    minimize_pane_width: binding("Makes the focused pane as narrow as possible."),
    maximize_pane_width: binding("Makes the focused pane as wide as possible."),
    equalize_pane_widths: binding("Gives all visible panes the same width."),
    resize_panes: binding("Starts resizing the visible panes with the keyboard."),
    move_divider_left: binding("Moves the divider between the panes to the left while the side pane has the focus."),
    move_divider_right: binding("Moves the divider between the panes to the right while the side pane has the focus."),
    toggle_pane_zoom: binding("Lets the focused pane fill the window, or restores the layout."),
    open_agents: binding("Opens the command center, which lists the agents and their tasks."),
    open_transcript: binding("Opens the transcript in a pager."),
    find_transcript: binding("Searches the whole transcript for a text."),
    select_transcript: binding("Starts keyboard selection in the transcript, to copy parts of it."),
    focus_activity: binding(
      "Moves the focus to the groups of activity in the transcript, where their details can be expanded and collapsed.",
    ),
    open_external_editor: binding("Opens the current draft in an external editor."),
    copy: binding("Copies the last answer of the agent to the clipboard."),
    clear_terminal: binding("Clears the terminal."),
    submit: binding("Sends the draft. Used where `[tui.keymap.composer]` does not set `submit`."),
    queue: binding(
      "Queues the draft while a task is running. Used where `[tui.keymap.composer]` does not set `queue`.",
    ),
    toggle_shortcuts: binding(
      "Shows or hides the list of shortcuts. Used where `[tui.keymap.composer]` does not set `toggle_shortcuts`.",
    ),
    toggle_vim_mode: binding("Turns Vim mode of the composer on or off."),
    toggle_fast_mode: binding("Turns Fast mode on or off."),
    toggle_raw_output: binding("Switches between the rendered transcript and plain scrollback that is easy to copy."),
    toggle_side_conversation: binding(
      "Switches between a side conversation and the one it was started from, leaving both open.",
    ),
  },
});
export type TuiGlobalKeymap = z.infer<typeof TuiGlobalKeymap>;
