import type { TomlPath } from "../../toml/types.ts";

/** The keys that most configurations have, the most common first, by the path of their table; `*` is any name. */
export const COMMON: Readonly<Record<string, readonly string[]>> = {
  "": [
    "model",
    "model_reasoning_effort",
    "sandbox_mode",
    "approval_policy",
    "features",
    "mcp_servers",
    "personality",
    "tui",
    "projects",
    "developer_instructions",
    "agents",
    "web_search",
    "sandbox_workspace_write",
    "model_reasoning_summary",
    "notify",
    "model_provider",
    "model_providers",
  ],
  "mcp_servers.*": ["command", "args", "url", "env", "startup_timeout_sec", "enabled", "env_vars", "tool_timeout_sec"],
  "model_providers.*": ["name", "base_url", "wire_api", "env_key", "requires_openai_auth"],
  sandbox_workspace_write: ["network_access", "writable_roots"],
  shell_environment_policy: ["inherit", "set", "exclude"],
  tui: ["status_line", "notifications", "theme"],
  features: ["multi_agent", "unified_exec", "shell_snapshot", "memories", "hooks"],
  agents: ["max_threads", "max_depth"],
};

/** The tables of which any name is that of one of the user's own. */
const NAMED = new Set(Object.keys(COMMON).flatMap((path) => (path.endsWith(".*") ? [path.slice(0, -2)] : [])));

/** The keys of a table that most configurations have, the most common first. */
export function commonKeys(table: TomlPath): readonly string[] {
  const [first, ...rest] = table;
  const isNamed = rest.length === 1 && NAMED.has(String(first));
  return COMMON[isNamed ? `${first}.*` : table.join(".")] ?? [];
}
