import type { Fields } from "../../field.ts";
import { alwaysOn, experimental, removed, stable, unfinished } from "./flag.ts";

/** Flags about the interface in the terminal, the app server, where threads are kept, and measurements. */
export const interfaceFlags = {
  tui_app_server: alwaysOn("The terminal interface on top of the app server."),
  tui_workspace: stable(true, "A view of the workspace in the terminal interface."),
  tui_multi_backend: unfinished("Several backends for one terminal interface."),
  tui_extensions_statusline: experimental(
    "A status line of your own, drawn by a tool of an MCP server; `status_line_provider` in `[tui]` selects it.",
  ),
  terminal_resize_reflow: alwaysOn("Laying the transcript out again when the terminal's size changes."),
  transcript_v2: removed(
    false,
    "The second version of the transcript in the terminal.",
    "Use `fullscreen_transcript` in `[tui]`.",
  ),

  daemon_auto_start: stable(true, "Start the background process of Codex by itself."),
  app_server_websocket_compression: unfinished("Compress the WebSocket connections of the app server."),
  omit_app_server_notification_media: unfinished("Leave images and other media out of the app server's notifications."),

  file_backed_tool_audio: unfinished("Keep audio that tools return in files instead of in the conversation."),
  restored_history_prewarm: unfinished("Prepare the first request of a resumed session while its history is loaded."),

  sqlite: removed(true, "A database for the state of Codex."),
  background_paginated_rollout_migration: unfinished("Move stored threads to the paginated format in the background."),
  local_thread_store_compression: unfinished("Compress threads that are stored on this computer."),
  local_thread_store_shared_compression: removed(false, "Compressing stored threads together."),

  runtime_metrics: unfinished("Measure how long parts of a turn take."),
  critical_path_timing: unfinished("Measure which steps decide how long a turn takes."),
} satisfies Fields;
