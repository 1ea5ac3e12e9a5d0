import { ALWAYS_ON, type FormerKeys, GONE } from "../former-key.ts";

const MCP_SERVERS = "Codex reads `[mcp_servers.<name>]` tables.";

/** Keys that the top level once had, or that stand for tables of other programs. */
export const formerRootKeys: FormerKeys = {
  disable_response_storage: { instead: "Codex never asks for responses to be stored.", needless: true },
  preferred_auth_method: "Removed; `forced_login_method` restricts how one can sign in.",
  model_supports_reasoning_summaries: GONE,
  model_max_output_tokens: GONE,
  model_personality: GONE,
  model_reasoning_summary_format: GONE,
  experimental_use_exec_command_tool: "Removed; see `unified_exec` in `[features]`.",
  experimental_use_freeform_apply_patch: GONE,
  experimental_use_rmcp_client: ALWAYS_ON,
  experimental_sandbox_command_assessment: GONE,
  experimental_thread_config_endpoint: GONE,
  include_apply_patch_tool: GONE,
  include_plan_tool: GONE,
  network_proxy: "Use `[permissions.<name>.network]`.",
  zsh_path: GONE,
  commit_attribution: GONE,
  windows_wsl_setup_acknowledged: GONE,
  debug: GONE,
  mcpServers: MCP_SERVERS,
  mcp: "Codex reads `[mcp_servers.<name>]` tables, not `[mcp.servers.<name>]`.",
  servers: MCP_SERVERS,
};
