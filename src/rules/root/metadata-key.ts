import { type RuleDocs, defineRule } from "../define-rule.ts";
import { responsesApiMetadata } from "../support/metadata.ts";

/** Keys that Codex itself sends. */
const RESERVED = new Set([
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
  "root_turn_id",
  "sandbox",
  "sandbox_mode",
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
]);

export const docs: RuleDocs = {
  summary: "A key in `responses_api_metadata` that is not allowed.",
  why:
    "Codex refuses to start when a key is one that it sends itself, such as `thread_id`, and when it is not a short name: " +
    "a letter, followed by up to 63 letters, digits and the signs `_`, `-` and `.`, all of them ASCII.",
  fix: "Choose another name.",
  bad: '[responses_api_metadata]\nsession_id = "x"\n',
  good: '[responses_api_metadata]\nmy_session_id = "x"\n',
};

export const rule = defineRule({
  code: "root/metadata-key",
  effect: "fatal",
  check(context) {
    for (const { key } of responsesApiMetadata(context)?.entries ?? []) {
      const reserved = RESERVED.has(key.name);
      if (!reserved && /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(key.name)) continue;
      context.report({
        at: key,
        path: ["responses_api_metadata", key.name],
        message: reserved
          ? `The key \`${key.name}\` is reserved: Codex sends it itself.`
          : "A key here is a letter followed by up to 63 ASCII letters, digits, `_`, `-` and `.`.",
        hint: reserved ? `Choose another name, such as \`my_${key.name}\`.` : "Choose another name.",
      });
    }
  },
});
