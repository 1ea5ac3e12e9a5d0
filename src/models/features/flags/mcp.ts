import { field, type Fields } from "../../field.ts";
import { FeatureNonPrefixedMcpToolNames } from "../non-prefixed-mcp-tool-names-config-toml.ts";
import { ToolRegistryConfigToml } from "../tool-registry-config-toml.ts";
import { alwaysOn, removed, stable, unfinished } from "./flag.ts";

/** Flags about MCP servers, and about how their tools and others are offered to the model. */
export const mcpFlags = {
  tool_registry: field(ToolRegistryConfigToml, {
    doc: "Settings of the list of tools that Codex offers to the model. This is a table, not a flag.",
  }),
  tool_search: removed(false, "A search for tools, so that not all of them have to be described to the model."),
  tool_search_always_defer_mcp_tools: alwaysOn(
    "Letting the model look up tools of MCP servers, instead of describing all of them.",
  ),
  unavailable_dummy_tools: removed(false, "Stand-ins for tools that a resumed session had and that are gone."),
  non_prefixed_mcp_tool_names: field(FeatureNonPrefixedMcpToolNames, {
    doc: "Show the model the tools of chosen MCP servers without the `mcp__` prefix.",
    default: false,
    stage: "under development",
  }),
  tool_call_mcp_elicitation: stable(true, "Ask for approval of an MCP tool call with an MCP elicitation."),
  auth_elicitation: stable(true, "Ask you to log in with an MCP elicitation when a tool needs it."),
  mcp_2026_07_28: unfinished("The version of MCP of 28 July 2026."),
  codex_apps_mcp_2026_07_28: unfinished("The version of MCP of 28 July 2026 for the MCP server of apps."),
  mcp_tool_list_changed: unfinished("Read an MCP server's list of tools again when the server says that it changed."),
  mcp_connection_sharing: unfinished("Share connections to MCP servers between threads."),
  mcp_shared_repl_cwd: unfinished("Give the shared prompts (REPL) of MCP servers the working directory of the thread."),
  multi_environment_mcp: unfinished("MCP servers in several environments of one thread."),
  mcp_lazy_stdio_startup: unfinished("Start MCP servers that are local commands only when they are needed."),
  mcp_oauth_refresh_coordination: stable(
    true,
    "Let several running Codex processes agree on which one renews an MCP server's login.",
  ),
  use_xaa: unfinished(
    "Log in to MCP servers through your company's identity provider (`auth = \"ema_auth\"`). In a project's `.codex/config.toml`, `true` stops Codex from starting.",
  ),
} satisfies Fields;
