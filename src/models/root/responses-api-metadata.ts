import { registerNamed } from "../registry.ts";
import { z } from "../z.ts";

/** Keys that Codex itself sends, and therefore refuses in the configuration. */
export const RESERVED_METADATA_KEYS = [
  "agent_name",
  "auto_review_enabled",
  "code_mode_tool_names",
  "compaction",
  "context_window_id",
  "forked_from_thread_id",
  "guardian_credits_requested",
  "history_ingest_requested",
  "history_initialization",
  "installation_id",
  "node_repl_auto_review_required",
  "node_repl_disabled",
  "parent_thread_id",
  "parent_turn_id",
  "request_kind",
  "sandbox",
  "session_id",
  "subagent_kind",
  "thread_id",
  "thread_source",
  "tool_namespaces_info",
  "turn_id",
  "turn_started_at_unix_ms",
  "turn_trigger",
  "window_id",
  "workspaces",
  "x-codex-installation-id",
  "x-codex-parent-thread-id",
  "x-codex-turn-metadata",
  "x-codex-window-id",
  "x-openai-subagent",
] as const;

// What cannot be said here, the rules check: the keys above, 16 entries at most, and bytes where `max` counts characters.
export const ResponsesApiMetadata = z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,63}$/), z.string().max(128));
registerNamed(ResponsesApiMetadata, "ResponsesApiMetadata");
export type ResponsesApiMetadata = z.infer<typeof ResponsesApiMetadata>;
