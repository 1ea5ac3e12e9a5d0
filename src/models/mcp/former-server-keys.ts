import type { FormerKey, FormerKeys } from "../former-key.ts";

/** A word for what the other keys say already. */
const TRANSPORT: FormerKey = {
  instead: "Codex tells the transport from the keys: `command` starts a program, `url` is HTTP. Remove it.",
  repeats: { command: ["stdio", "local"], url: ["http", "https", "streamable-http", "streamable_http", "remote"] },
};

const APPROVAL = "Use `default_tools_approval_mode`, or `approval_mode` of a single tool.";

/** Keys that other programs have for an MCP server, or that Codex once had. */
export const formerServerKeys: FormerKeys = {
  type: TRANSPORT,
  transport: TRANSPORT,
  headers: "Use `http_headers`, or `env_http_headers` for values from the environment.",
  headersHelper: "Use `http_headers_helper`.",
  disabled: "Use `enabled = false`.",
  timeout: "Use `startup_timeout_sec` or `tool_timeout_sec`, in seconds.",
  startup_timeout: "Use `startup_timeout_sec`, in seconds.",
  tool_timeout_ms: "Use `tool_timeout_sec`, in seconds.",
  autoApprove: APPROVAL,
  approval_policy: APPROVAL,
  experimental_environment: "Use `environment_id`.",
  use_chatgpt_auth: 'Use `auth = "chatgpt"`.',
};
