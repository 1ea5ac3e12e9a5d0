import { boundedMap, checked, named, str } from "../types.ts";
import type { z } from "../z.ts";

/** Keys that Codex itself sends. */
const RESERVED =
  /^(?:agent_name|auto_review_enabled|code_mode_tool_names|compaction|context_window_id|forked_from_thread_id|guardian_credits_requested|history_ingest_requested|history_initialization|installation_id|node_repl_auto_review_required|node_repl_disabled|parent_thread_id|parent_turn_id|request_kind|root_turn_id|sandbox|sandbox_mode|session_id|subagent_kind|thread_id|thread_source|tool_namespaces_info|turn_id|turn_started_at_unix_ms|turn_trigger|window_id|workspaces|x-codex-installation-id|x-codex-parent-thread-id|x-codex-turn-metadata|x-codex-window-id|x-openai-subagent)$/;

export const ResponsesApiMetadata = named(
  "ResponsesApiMetadata",
  "Metadata of requests. A name starts with a letter, followed by up to 63 letters, digits, `_`, `.` and `-`; a value " +
    "has at most 128 bytes, and there are at most 16 of them.",
  checked(
    boundedMap(str({ maxBytes: 128, code: "root/metadata-value", late: true }), {
      names: {
        pattern: {
          test: /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/,
          words: "must be a letter followed by up to 63 ASCII letters, digits, `_`, `-` and `.`",
        },
        not: [
          {
            test: RESERVED,
            words: "is reserved: Codex sends it itself",
            hint: "Choose another name, such as `my_NAME`.",
          },
        ],
        code: "root/metadata-key",
        hint: "Choose another name.",
        late: true,
      },
      most: 16,
    }),
    { code: "root/metadata-count", late: true },
  ),
);
export type ResponsesApiMetadata = z.infer<typeof ResponsesApiMetadata>;
