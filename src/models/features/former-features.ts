import { ALWAYS_ON, type FormerKeys, GONE } from "../former-key.ts";

/** Features that are gone without a trace. */
export const formerFeatures: FormerKeys = {
  hierarchical_agents: GONE,
  tui2: GONE,
  exec_policy: GONE,
  remote_compaction: GONE,
  skill_approval: GONE,
  smart_approvals: GONE,
  spawn_csv: GONE,
  powershell_utf8: GONE,
  voice_transcription: GONE,
  general_analytics: GONE,
  builtin_mcp: GONE,
  include_apply_patch_tool: GONE,
  auto_compaction: GONE,
  child_agents_md: GONE,
  skills: ALWAYS_ON,
  streamable_shell: GONE,
  apps_mcp_gateway: GONE,
  experimental_use_rmcp_client: ALWAYS_ON,
  rmcp_client: ALWAYS_ON,
  experimental_sandbox_command_assessment: GONE,
  ghost_commit: GONE,
};
