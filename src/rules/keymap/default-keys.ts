/**
 * The keys that actions have unless the file gives them others, by context. Only those that another action of the context
 * cannot have at the same time: many other defaults give way. Found by asking the release that
 * `codex-version.ts` names about each action and key.
 */
export const DEFAULT_KEYS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  global: {
    clear_terminal: ["ctrl-l"],
    copy: ["ctrl-o"],
    open_external_editor: ["ctrl-g"],
    open_transcript: ["ctrl-t"],
    toggle_raw_output: ["alt-r"],
  },
  chat: {
    decrease_reasoning_effort: ["alt-,"],
    edit_queued_message: ["alt-up", "shift-left"],
    increase_reasoning_effort: ["alt-."],
    interrupt_turn: ["esc"],
  },
  composer: {
    history_search_next: ["ctrl-s"],
    history_search_previous: ["ctrl-r"],
    queue: ["tab"],
    submit: ["enter"],
    toggle_shortcuts: ["?", "shift-?"],
  },
  editor: {
    delete_backward: ["backspace", "ctrl-h", "shift-backspace"],
    delete_backward_word: ["alt-backspace", "ctrl-alt-h", "ctrl-backspace", "ctrl-shift-backspace", "ctrl-w"],
    delete_forward: ["ctrl-d", "delete", "shift-delete"],
    delete_forward_word: ["alt-d", "alt-delete", "ctrl-delete", "ctrl-shift-delete"],
    insert_newline: ["alt-enter", "ctrl-j", "ctrl-m", "shift-enter"],
    kill_line_end: ["ctrl-k"],
    kill_line_start: ["ctrl-u"],
    move_down: ["ctrl-n", "down"],
    move_left: ["ctrl-b", "left"],
    move_line_end: ["ctrl-e", "end"],
    move_line_start: ["ctrl-a", "home"],
    move_right: ["ctrl-f", "right"],
    move_up: ["ctrl-p", "up"],
    move_word_left: ["alt-b", "alt-left", "ctrl-left"],
    move_word_right: ["alt-f", "alt-right", "ctrl-right"],
    yank: ["ctrl-y"],
  },
  vim_normal: {
    append_after_cursor: ["a"],
    append_line_end: ["shift-a"],
    cancel_operator: ["esc"],
    change_to_line_end: ["shift-c"],
    delete_char: ["x"],
    delete_to_line_end: ["shift-d"],
    enter_insert: ["i"],
    insert_line_start: ["shift-i"],
    move_down: ["down", "j"],
    move_left: ["h", "left"],
    move_line_end: ["$", "shift-$"],
    move_line_start: ["0"],
    move_right: ["l", "right"],
    move_up: ["k", "up"],
    move_word_backward: ["b"],
    move_word_end: ["e"],
    move_word_forward: ["w"],
    open_line_above: ["shift-o"],
    open_line_below: ["o"],
    paste_after: ["p"],
    start_delete_operator: ["d"],
    start_yank_operator: ["y"],
    yank_line: ["shift-y"],
  },
  vim_operator: {
    cancel: ["esc"],
    delete_line: ["d"],
    motion_down: ["j"],
    motion_left: ["h"],
    motion_line_end: ["$", "shift-$"],
    motion_line_start: ["0"],
    motion_right: ["l"],
    motion_up: ["k"],
    motion_word_backward: ["b"],
    motion_word_end: ["e"],
    motion_word_forward: ["w"],
    yank_line: ["y"],
  },
  vim_search: {
    backward: ["?", "shift-?"],
    forward: ["/"],
    next: ["n"],
    previous: ["shift-n"],
  },
  vim_text_object: {
    backtick: ["`"],
    big_word: ["shift-w"],
    braces: ["shift-b", "shift-{", "shift-}", "{", "}"],
    brackets: ["[", "]"],
    cancel: ["esc"],
    double_quote: ['"', 'shift-"'],
    parentheses: ["(", ")", "b", "shift-(", "shift-)"],
    single_quote: ["'"],
    word: ["w"],
  },
  pager: {
    close: ["ctrl-c", "q"],
    close_transcript: ["ctrl-t"],
    half_page_down: ["ctrl-d"],
    half_page_up: ["ctrl-u"],
    jump_bottom: ["end"],
    jump_top: ["home"],
    page_down: ["ctrl-f", "page-down", "space"],
    page_up: ["ctrl-b", "page-up", "shift-space"],
    scroll_down: ["down", "j"],
    scroll_up: ["k", "up"],
  },
  list: {
    accept: ["enter"],
    cancel: ["esc"],
    jump_bottom: ["end"],
    jump_top: ["home"],
    move_down: ["ctrl-j", "ctrl-n", "down", "j"],
    move_left: ["ctrl-h", "left"],
    move_right: ["right"],
    move_up: ["ctrl-k", "ctrl-p", "k", "up"],
    page_down: ["ctrl-f", "page-down"],
    page_up: ["ctrl-b", "page-up"],
  },
  approval: {
    approve: ["y"],
    approve_for_prefix: ["p"],
    approve_for_session: ["a"],
    cancel: ["c"],
    decline: ["esc", "n"],
    deny: ["d"],
    open_fullscreen: ["ctrl-a", "ctrl-shift-a"],
    open_thread: ["o"],
  },
};

/** Keys that no action of a context can have, each with what they are for. */
export const RESERVED_KEYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  main: {
    "ctrl-c": "interrupting and quitting",
    "ctrl-d": "quitting",
    "ctrl-v": "pasting images",
    "ctrl-alt-v": "pasting images",
    "shift-tab": "changing the collaboration mode",
    "alt-left": "going to the previous agent",
    "alt-right": "going to the next agent",
    "/": "slash commands",
    "!": "shell commands",
    "@": "file paths",
    $: "connectors",
  },
  pager: {
    esc: "editing earlier messages",
    left: "editing earlier messages",
    right: "editing later messages",
    enter: "confirming an edit",
  },
};

/** Suspends Codex, except on Windows: no binding of two strokes can have it, and not every one of a single stroke. */
export const SUSPEND_KEY = "ctrl-z";

/** Actions that cannot have `SUSPEND_KEY` alone; all of `agents` besides. The others do, and Codex is not suspended then. */
const NEVER_SUSPEND: readonly string[] = [
  "global.leader",
  "global.change_host",
  "global.choose_cloud_environment",
  "global.minimize_pane_width",
  "global.maximize_pane_width",
  "global.equalize_pane_widths",
  "global.resize_panes",
  "global.move_divider_left",
  "global.move_divider_right",
  "global.toggle_pane_zoom",
  "global.open_agents",
  "chat.open_presets",
  "chat.toggle_voice",
  "composer.undo",
  "composer.redo",
];

/** Whether the strokes of an action take the key that suspends Codex, where they must not. */
export function takesSuspend(name: string, strokes: readonly string[]): boolean {
  if (!strokes.includes(SUSPEND_KEY)) return false;
  return strokes.length > 1 || NEVER_SUSPEND.includes(name) || name.startsWith("agents.");
}

/** Contexts that are active at the same time, so that their keys must differ. */
const MAIN: readonly string[] = ["global", "chat", "composer"];

/** Actions of `global` that are active in other places only. */
const ELSEWHERE: readonly string[] = [
  "leader",
  "focus_main_composer",
  "focus_sidebar_content",
  "focus_sidebar_tabs",
  "hide_pane",
  "close_sidebar_tab",
  "sidebar_up",
  "sidebar_down",
  "focus_pane_left",
  "focus_pane_right",
];

/** Actions of `list` to which the defaults of the others give way. */
const LIST_FIRST: readonly string[] = ["move_up", "move_down", "accept", "cancel"];

/** What keys must differ from one another: a context or several; undefined for an action that may share its keys. */
export function keyGroup(context: string, action: string): string | undefined {
  if (context === "global" && ELSEWHERE.includes(action)) return undefined;
  return MAIN.includes(context) ? "main" : context;
}

/** An action's own name: `global` has a few of `composer` too, for when that has none. */
export function actionName(context: string, action: string): string {
  const isAlias = context === "global" && ["submit", "queue", "toggle_shortcuts"].includes(action);
  return `${isAlias ? "composer" : context}.${action}`;
}

/** Actions that are not active while a text is edited. */
const BESIDE_EDITOR: readonly string[] = [
  "chat.edit_queued_message",
  "composer.history_search_next",
  "composer.queue",
  "composer.toggle_shortcuts",
  "global.change_host",
];

/** Whether two actions of different groups are active at the same time, so that one hides the other. */
export function hides(name: string, other: string): boolean {
  const isEditor = (one: string): boolean => one.startsWith("editor.");
  const isMain = (one: string): boolean => {
    const [context = "", action = ""] = one.split(".");
    return keyGroup(context, action) === "main" && !BESIDE_EDITOR.includes(one);
  };
  // Enter is meant to be both: which of them it is depends on the text.
  if ([name, other].includes("editor.insert_newline") && [name, other].includes("composer.submit")) return false;
  return (isEditor(name) && isMain(other)) || (isMain(name) && isEditor(other));
}

/** Whether the default keys of `other`, of the same group, give way to an action. */
export function givesWay(other: string, name: string): boolean {
  const [, action = ""] = name.split(".");
  const [context, otherAction = ""] = other.split(".");
  return context === "list" && LIST_FIRST.includes(action) && !LIST_FIRST.includes(otherAction);
}
