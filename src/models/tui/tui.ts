import { field, table } from "../field.ts";
import { GONE } from "../former-key.ts";
import type { Texts } from "../texts.ts";
import { bool, boundedMap, f64Above, list, map, str, u8, usize } from "../types.ts";
import type { z } from "../z.ts";
import { AgentsOverviewGrouping } from "./agents-overview-grouping.ts";
import { AltScreenMode } from "./alt-screen-mode.ts";
import { CopyOnSelect } from "./copy-on-select.ts";
import { TuiKeymap } from "./keymap/tui-keymap.ts";
import { ModelAvailabilityNuxConfig } from "./model-availability-nux-config.ts";
import { NotificationCondition } from "./notification-condition.ts";
import { NotificationMethod } from "./notification-method.ts";
import { Notifications } from "./notifications.ts";
import { QuickDial } from "./quick-dial.ts";
import { ResumeCwdMode } from "./resume-cwd-mode.ts";
import { RightClickPaste } from "./right-click-paste.ts";
import { SessionPickerViewMode } from "./session-picker-view-mode.ts";
import { StatusLineSelection } from "./status-line-selection.ts";
import { TuiEffects } from "./tui-effects.ts";
import { TuiPetAnchor } from "./tui-pet-anchor.ts";
import { TuiRendering } from "./tui-rendering.ts";
import { OTHER_AGENTS, COMMON_GUESS } from "../other-names.ts";

const SLOT: Texts = {
  pattern: { test: /^[0-9]$/, words: "is not a slot for a preset: slots are the digits 0 to 9" },
  code: "tui/preset-slot",
  hint: "Use a free digit, and `label` for a name.",
  late: true,
};

export const Tui = table("Tui", {
  doc: "The terminal interface.",
  fields: {
    notifications: field(Notifications, {
      doc:
        "Whether the terminal notifies you, for example when a turn is done or an approval is needed. A list limits it " +
        "to the named events; Codex does not check the names, and an empty list notifies about nothing.",
      default: true,
      examples: [true, ["agent-turn-complete", "approval-requested"]],
    }),
    notification_method: field(NotificationMethod, {
      doc: "How the terminal is told to notify you.",
      default: "auto",
    }),
    notification_condition: field(NotificationCondition, {
      doc: "When the terminal notifies you.",
      default: "unfocused",
    }),
    animations: field(bool(), {
      doc: "Animations: welcome screen, working indicator, transitions. `effects` chooses among them.",
      default: true,
    }),
    effects: field(TuiEffects, { doc: "Which of the animated effects are shown." }),
    whimsy: field(bool(), {
      doc: "Moving stars in the composer. `codex --strict-config` does not know this key.",
      deprecated: "Use `tui.effects.starfield`.",
      toldBy: "tui/whimsy",
      replacedBy: "effects.starfield",
    }),
    rendering: field(TuiRendering, { doc: "Which parts of the agent's Markdown are rendered." }),
    theme: field(str(), {
      doc:
        "Theme for syntax highlighting, by name: a built-in one, or `NAME.tmTheme` in `$CODEX_HOME/themes`. Without it " +
        "Codex picks one that suits the terminal's background. `/theme` shows a preview of each.",
    }),
    alternate_screen: field(AltScreenMode, {
      doc: "Whether the interface is drawn on the terminal's alternate screen. `--no-alt-screen` overrides it for one run.",
      default: "auto",
    }),
    fullscreen_transcript: field(bool(), {
      doc:
        "Show the transcript in a full-screen view of its own, with scrolling, selection and search by Codex, instead " +
        "of writing it into the terminal's scrollback.",
      default: true,
    }),
    collapse_turn_details: field(bool(), {
      doc: "Summarize the tool calls of a turn in the full-screen transcript instead of listing them.",
      default: false,
    }),
    raw_output_mode: field(bool(), {
      doc: "Start with the transcript as plain text that is easy to select and copy.",
      default: false,
    }),
    terminal_resize_reflow_max_rows: field(usize(), {
      doc:
        "Rows of the transcript that are drawn again, at most, when the terminal changes its size. `0` draws all of " +
        "them. Without it the limit depends on the terminal.",
    }),
    mouse_scroll_speed: field(f64Above(0), {
      doc:
        "Rows that one step of the mouse wheel scrolls the transcript. Fractions slow it down. Must be finite and " +
        "greater than 0.",
      default: 1,
    }),
    sidebar_width_percent: field(u8(), {
      doc: "Share of the window's width that the sidebar takes, in percent. Codex saves it when you move the divider.",
    }),
    copy_on_select: field(CopyOnSelect, {
      doc: "Whether text selected with the mouse in transcript, footer or composer is copied at once.",
      default: "auto",
    }),
    copy_on_select_clear_selection: field(bool(), {
      doc: "Remove the highlight of a selection in transcript and footer once it was copied automatically.",
      default: false,
    }),
    right_click_paste: field(RightClickPaste, {
      doc:
        "Whether a right click pastes into the composer when nothing is selected. Not available over SSH and in some " +
        "terminals of VS Code.",
      default: "auto",
    }),
    show_tooltips: field(bool(), { doc: "Show tips on the welcome screen.", default: true }),
    show_server_version_notice: field(bool(), {
      doc: "Tell when the app server that Codex connects to has another version.",
      default: true,
    }),
    auto_recap: field(bool(), {
      doc: "Prepare a summary of what happened while the terminal does not have the focus. `/recap` makes one on demand.",
      default: true,
    }),
    disable_paste_burst: field(bool(), {
      doc:
        "Do not treat fast input as a pasted text. Set it when typed lines get stuck or joined; without it, pasted " +
        "line breaks do not send the message. Takes precedence over the top-level key of the same name.",
    }),
    vim_mode_default: field(bool(), {
      doc: "Start the composer in Vim's normal mode. `/vim` switches the current composer.",
      default: false,
    }),
    question_esc_back: field(bool(), {
      doc: "Let Escape return from a pending question to the composer; the answer's draft is kept.",
      default: true,
    }),
    keymap: field(TuiKeymap, { doc: "Keys of the actions, by context." }),
    presets: field(boundedMap(QuickDial, { keyName: "preset slot", names: SLOT }), {
      doc: "Inputs to run again, by slot: a single digit from `0` to `9`.",
    }),
    status_line: field(list(str()), {
      doc:
        "Items of the status line below the composer, in their order. Unknown names are ignored. An empty list hides " +
        "the line; without the key Codex chooses.",
      examples: [["model-with-reasoning", "current-dir", "git-branch"]],
    }),
    status_line_use_colors: field(bool(), {
      doc: "Color the items of the status line with the colors of the theme.",
      default: true,
    }),
    status_line_provider: field(StatusLineSelection, {
      doc:
        "Who draws the status line: Codex itself, or a tool of an MCP server. Needs `features.tui_extensions_statusline`; " +
        "the provider must run on the computer of the terminal. `/statusline` shows what there is to choose from.",
      default: "default",
      examples: [{ server: "statusline", tool: "render" }],
      lenient: true,
    }),
    terminal_title: field(list(str()), {
      doc:
        "Items of the terminal's title, in their order. Unknown names are ignored. An empty list leaves the title " +
        "alone; without the key Codex chooses.",
      examples: [["activity", "project-name"]],
    }),
    pet: field(str(), {
      doc: "Pet to show, by its id; one of your own is described in `$CODEX_HOME/pets/<id>/pet.json`.",
    }),
    pet_anchor: field(TuiPetAnchor, { doc: "Where the pet sits.", default: "composer" }),
    session_picker_view: field(SessionPickerViewMode, {
      doc: "Layout of the list of sessions to resume or fork.",
      default: "dense",
    }),
    agents_overview_grouping: field(AgentsOverviewGrouping, {
      doc: "How the command center groups the tasks. Codex saves it when you switch the grouping there.",
      default: "project",
    }),
    resume_cwd: field(ResumeCwdMode, {
      doc:
        "Working folder of a session that is resumed or forked. Without it Codex asks when the current folder and that " +
        "of the session differ. `--cd` takes precedence.",
    }),
    default_hosts: field(map(map(str())), {
      doc: "Where new conversations run, as last chosen in the interface. Codex writes this itself.",
    }),
    model_availability_nux: field(ModelAvailabilityNuxConfig, {
      doc: "How often hints about new models were shown. Codex writes this itself.",
    }),
    screen_reader_detection_done: field(bool(), {
      doc: "Whether Codex already looked for a screen reader. Codex writes this itself.",
    }),
  },
  former: { experimental_mode: GONE },
  otherNames: {
    [OTHER_AGENTS]: {
      vim_mode: "vim_mode_default",
      syntax_theme: "theme",
      color_theme: "theme",
      scroll_speed: "mouse_scroll_speed",
      tooltips: "show_tooltips",
    },
    [COMMON_GUESS]: { alt_screen: "alternate_screen" },
  },
});
export type Tui = z.infer<typeof Tui>;
