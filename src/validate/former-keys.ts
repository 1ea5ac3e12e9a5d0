/** The advice on a key that nothing came after. */
export const REMOVED = "Removed; there is no replacement.";

/** The advice on a word for what the other keys of an MCP server say already. */
export const TRANSPORT =
  "Codex tells the transport from the keys: `command` starts a program, `url` is HTTP. Remove it.";

/** Features that are gone without a trace. */
const FORMER_FEATURES = [
  "hierarchical_agents",
  "tui2",
  "exec_policy",
  "remote_compaction",
  "skill_approval",
  "smart_approvals",
  "spawn_csv",
  "powershell_utf8",
  "voice_transcription",
  "general_analytics",
  "builtin_mcp",
  "include_apply_patch_tool",
  "auto_compaction",
  "child_agents_md",
  "skills",
  "streamable_shell",
  "apps_mcp_gateway",
];

/**
 * Keys that Codex once knew, or that people carry over from elsewhere, and what to do instead. `*` stands for a name that
 * the user chooses, or any feature. From the history of Codex's published schema and from what its users report.
 */
const FORMER_KEYS: Readonly<Record<string, string>> = {
  network_access: "Set `network_access` in `[sandbox_workspace_write]`; at the top level it never had an effect.",
  disable_response_storage: REMOVED,
  preferred_auth_method: "Removed; `forced_login_method` restricts how one can sign in.",
  model_supports_reasoning_summaries: REMOVED,
  model_personality: "Renamed to `personality`.",
  model_reasoning_summary_format: REMOVED,
  instructions_file: "Use `model_instructions_file`.",
  experimental_instructions_file: "Renamed to `model_instructions_file`.",
  experimental_use_exec_command_tool: "Removed; see `unified_exec` in `[features]`.",
  experimental_use_freeform_apply_patch: REMOVED,
  experimental_use_rmcp_client: REMOVED,
  experimental_thread_config_endpoint: REMOVED,
  include_apply_patch_tool: REMOVED,
  include_view_image_tool: "Set `view_image` in `[features]`.",
  include_plan_tool: REMOVED,
  network_proxy: "Use `[permissions.<name>.network]`.",
  zsh_path: REMOVED,
  commit_attribution: REMOVED,
  windows_wsl_setup_acknowledged: REMOVED,
  debug: REMOVED,
  mcpServers: "Codex reads `[mcp_servers.<name>]` tables.",
  mcp: "Codex reads `[mcp_servers.<name>]` tables, not `[mcp.servers.<name>]`.",
  servers: "Codex reads `[mcp_servers.<name>]` tables.",
  feature: "The table is called `[features]`.",
  "tools.view_image": "Set `view_image` in `[features]`.",
  "windows.sandbox_private_desktop": REMOVED,
  "tui.experimental_mode": REMOVED,
  "mcp_servers.*.type": TRANSPORT,
  "mcp_servers.*.transport": TRANSPORT,
  "mcp_servers.*.headers": "Use `http_headers`, or `env_http_headers` for values from the environment.",
  "mcp_servers.*.headersHelper": "Use `http_headers_helper`.",
  "mcp_servers.*.disabled": "Use `enabled = false`.",
  "mcp_servers.*.timeout": "Use `startup_timeout_sec` or `tool_timeout_sec`, in seconds.",
  "mcp_servers.*.startup_timeout": "Use `startup_timeout_sec`, in seconds.",
  "mcp_servers.*.tool_timeout_ms": "Use `tool_timeout_sec`, in seconds.",
  "mcp_servers.*.autoApprove": "Use `default_tools_approval_mode`, or `approval_mode` of a single tool.",
  "mcp_servers.*.approval_policy": "Use `default_tools_approval_mode`, or `approval_mode` of a single tool.",
  "mcp_servers.*.experimental_environment": "Use `environment_id`.",
  "mcp_servers.*.use_chatgpt_auth": 'Use `auth = "chatgpt"`.',
  "features.experimental_use_rmcp_client": REMOVED,
  "features.include_view_image_tool": "Use `view_image`.",
  "features.rmcp_client": REMOVED,
  "features.web_search_mode": "Use `web_search` at the top level.",
  "projects.*.approval_policy":
    "Projects have a `trust_level` only; put `approval_policy` into the project's `.codex/config.toml`.",
};

/** Keys that the desktop app keeps in the file; `*` as above. */
const DESKTOP_KEYS: readonly string[] = [
  "computer_use.windows.always_allowed_app_ids",
  "features.thread_tools",
  "projects.*.sandbox_mode",
];

/** Whether the desktop app of Codex writes a key that the command does not read. */
export function isDesktopKey(path: readonly (string | number)[]): boolean {
  return (
    DESKTOP_KEYS.includes(path.join(".")) || (path.length === 3 && DESKTOP_KEYS.includes(`${path[0]}.*.${path[2]}`))
  );
}

/** What to do about a key that Codex no longer has, or never had under this name; undefined when it is not known. */
export function formerKeyAdvice(path: readonly (string | number)[]): string | undefined {
  const exact = path.join(".");
  if (Object.hasOwn(FORMER_KEYS, exact)) return FORMER_KEYS[exact];
  if (path.length === 2 && path[0] === "features" && FORMER_FEATURES.includes(String(path[1]))) return REMOVED;
  const general = path.length === 3 ? `${path[0]}.*.${path[2]}` : "";
  return Object.hasOwn(FORMER_KEYS, general) ? FORMER_KEYS[general] : undefined;
}
